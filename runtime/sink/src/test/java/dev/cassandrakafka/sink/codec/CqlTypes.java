package dev.cassandrakafka.sink.codec;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.detach.AttachmentPoint;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.metadata.schema.parsing.DataTypeCqlNameParser;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.util.Map;

/** Types as CQL writes them; of user-defined ones there is {@code address (street text, number int, at timestamp)}. */
public final class CqlTypes {
    private static final CqlIdentifier KEYSPACE = CqlIdentifier.fromInternal("ks");
    private static final UserDefinedType ADDRESS = new UserDefinedTypeBuilder("ks", "address")
            .withField("street", DataTypes.TEXT)
            .withField("number", DataTypes.INT)
            .withField("at", DataTypes.TIMESTAMP)
            .build();

    private CqlTypes() {}

    @SuppressWarnings("NullAway") // the context is for types that are attached to a session
    public static DataType of(String cql) {
        DataType type = new DataTypeCqlNameParser().parse(KEYSPACE, cql, Map.of(ADDRESS.getName(), ADDRESS), null);
        type.attach(AttachmentPoint.NONE);
        return type;
    }
}
