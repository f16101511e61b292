package dev.cassandrakafka.testkit.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether somebody listens at an address. An open port is not yet a server that is ready. */
public final class Listening {
    private static final int CONNECT_MILLIS = 500;

    private Listening() {}

    /** True when a TCP connection to 127.0.0.x opens. */
    public static boolean at(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
