package dev.cassandrakafka.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueOrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            text    | 'a'                                    | 'b'
            text    | 'z'                                    | 'é'
            int     | -1                                     | 0
            decimal | '-1E+10'                               | '0.1'
            varint  | '-123456789012345678901234567890'      | '9'
            double  | -0.5                                   | 'NaN'
            date    | '-0001-01-02'                          | '1970-01-01'
            timestamp | '1969-12-31T23:59:59.999Z'           | '1970-01-01T00:00:00.000Z'
            timeuuid | '00000000-0000-1000-8080-808080808080' | '00000000-0000-1000-8080-808080808000'
            timeuuid | 'ffffffff-0000-1000-8080-808080808080' | '00000000-0001-1000-8080-808080808080'
            uuid    | '00000000-0000-1000-8000-000000000001' | '00000000-0000-4000-8000-000000000001'
            list    | ['1.0']                                | ['1.00', '2']
            """)
    void theLeftComesFirst(String type, String left, String right) throws JsonProcessingException {
        var order = ValueOrder.of(type(type));
        assertThat(order.compare(bytes(type, left), bytes(type, right))).isNegative();
        assertThat(order.compare(bytes(type, right), bytes(type, left))).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            decimal | '1.0'   | '1.00'
            list    | ['1.0'] | ['1.00']
            """)
    void bothAreOne(String type, String left, String right) throws JsonProcessingException {
        assertThat(ValueOrder.of(type(type)).compare(bytes(type, left), bytes(type, right)))
                .isZero();
    }

    private static ByteBuffer bytes(String type, String value) throws JsonProcessingException {
        return ValueJson.bytes(JSON.readTree(value.replace('\'', '"')), type(type))
                .orElseThrow();
    }

    private static DataType type(String name) {
        return switch (name) {
            case "text" -> DataTypes.TEXT;
            case "int" -> DataTypes.INT;
            case "decimal" -> DataTypes.DECIMAL;
            case "varint" -> DataTypes.VARINT;
            case "double" -> DataTypes.DOUBLE;
            case "date" -> DataTypes.DATE;
            case "timestamp" -> DataTypes.TIMESTAMP;
            case "timeuuid" -> DataTypes.TIMEUUID;
            case "uuid" -> DataTypes.UUID;
            default -> DataTypes.frozenListOf(DataTypes.DECIMAL);
        };
    }
}
