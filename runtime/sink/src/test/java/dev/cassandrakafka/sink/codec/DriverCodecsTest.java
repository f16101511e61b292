package dev.cassandrakafka.sink.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is written is what the driver's own codec of the type writes. */
class DriverCodecsTest {
    private final ContainerArbitraries arbitraries = new ContainerArbitraries();

    @Property(tries = 5000)
    void scalarsAreTheBytesOfTheDriver(@ForAll("scalars") Generated generated) throws RejectedValue {
        assertThat(ours(generated)).isEqualTo(drivers(generated));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void valuesOfAnyTypeAreTheBytesOfTheDriver(@ForAll("values") Generated generated) throws RejectedValue {
        assertThat(ours(generated)).isEqualTo(drivers(generated));
    }

    @Provide
    Arbitrary<Generated> scalars() {
        return arbitraries.scalar();
    }

    @Provide
    Arbitrary<Generated> values() {
        return arbitraries.any(2);
    }

    private static ByteBuffer ours(Generated generated) throws RejectedValue {
        CqlBuffer out = new CqlBuffer();
        JsonDocuments.read(generated.json(), ValueCodecs.of(generated.type(), null), out);
        return ByteBuffer.wrap(out.copyFrom(0));
    }

    private static @Nullable ByteBuffer drivers(Generated generated) {
        return CodecRegistry.DEFAULT.codecFor(generated.type()).encode(generated.value(), ProtocolVersion.V5);
    }
}
