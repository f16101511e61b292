package dev.cassandrakafka.runtime.cassandra;

import com.datastax.oss.driver.api.core.metadata.EndPoint;
import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import net.jcip.annotations.ThreadSafe;

/**
 * TLS towards nodes, with their names verified. A contact point is verified under the name that the user wrote. Other nodes are known by
 * address only; like the driver's own factory this one asks DNS for their name and takes the address where there is none.
 */
@ThreadSafe
final class VerifyingSslEngineFactory implements SslEngineFactory {
    private final SSLContext context;

    VerifyingSslEngineFactory(SSLContext context) {
        this.context = context;
    }

    @Override
    public SSLEngine newSslEngine(EndPoint node) {
        SSLEngine engine = engine(node.resolve());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    private SSLEngine engine(SocketAddress address) {
        return address instanceof InetSocketAddress inet
                ? context.createSSLEngine(inet.getHostName(), inet.getPort())
                : context.createSSLEngine();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
