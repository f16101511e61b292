package dev.cassandrakafka.runtime.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jcip.annotations.ThreadSafe;

/**
 * A server at another loopback address, whose bytes it passes on as they are. Its address is not in the server's certificate, and it can
 * come up later than its clients.
 */
@ThreadSafe
public final class Relay implements AutoCloseable {
    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private Relay(ServerSocket listening, InetSocketAddress server) {
        this.listening = listening;
        this.server = server;
    }

    /** Listens at an address, with the server's port. */
    public static Relay at(String address, InetSocketAddress server) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.bind(new InetSocketAddress(address, server.getPort()));
        Relay relay = new Relay(listening, server);
        daemon(relay::accept);
        return relay;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket behind = new Socket(server.getAddress(), server.getPort());
                sockets.add(client);
                sockets.add(behind);
                daemon(() -> pass(client, behind));
                daemon(() -> pass(behind, client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return; // one side has gone
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
