package dev.cassandrakafka.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LogFormatTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void textIsTheDefaultAndShowsKeysAndValues() throws JoranException {
        // When
        Encoder<ILoggingEvent> encoder = configure();
        // Then
        assertThat(encoder).isInstanceOf(PatternLayoutEncoder.class);
        assertThat(line(encoder)).contains("INFO", "Partitions assigned", "topic=\"orders\"");
    }

    @Test
    void jsonIsOneObjectPerLineWithKeysAndValues() throws JoranException, IOException {
        // Given
        context.putProperty("LOG_FORMAT", "json");
        // When
        Encoder<ILoggingEvent> encoder = configure();
        // Then
        assertThat(encoder).isInstanceOf(JsonEncoder.class);
        JsonNode json = new ObjectMapper().readTree(line(encoder));
        assertThat(json.path("level").asText()).isEqualTo("INFO");
        assertThat(json.path("formattedMessage").asText()).isEqualTo("Partitions assigned");
        assertThat(json.findValue("topic").asText()).isEqualTo("orders");
    }

    @Test
    void theLevelIsThatOfOurOwnLoggers() throws JoranException {
        // Given
        context.putProperty("LOG_LEVEL", "DEBUG");
        // When
        configure();
        // Then
        assertThat(context.getLogger("dev.cassandrakafka").getLevel()).isEqualTo(Level.DEBUG);
        assertThat(context.getLogger("org.apache.kafka").getLevel()).isEqualTo(Level.WARN);
    }

    private Encoder<ILoggingEvent> configure() throws JoranException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .as("a warning would make logback print its own log at each start")
                .allMatch(status -> status.getLevel() == Status.INFO);
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("out");
        return appender.getEncoder();
    }

    private String line(Encoder<ILoggingEvent> encoder) {
        var logger = context.getLogger("dev.cassandrakafka.sink.SinkMain");
        LoggingEvent event = new LoggingEvent("", logger, Level.INFO, "Partitions assigned", null, new Object[0]);
        event.setKeyValuePairs(List.of(new KeyValuePair(LogKeys.TOPIC, "orders")));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
