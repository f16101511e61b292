package dev.cassandrakafka.operator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2}                 | {a: 1}                  | what others have set beside it",
                "{}                           | {a: 0, b: '', c: false} | what the API server leaves out",
                "{}                           | {a: [], b: {}}          | what is empty",
                "{l: [{name: x, p: 1}, {name: y}]} | {l: [{name: y}]}   | an element that others have added",
                "{requests: {cpu: '1'}}       | {requests: {cpu: 1000m}} | a quantity in canonical form",
                "{limits: {memory: 1Gi}}      | {limits: {memory: 1024Mi}} | a quantity in another unit",
                "{a: [1, 2]}                  | {a: [1, 2]}             | a plain list"
            })
    void liveObjectContainsWhatIsDesired(String live, String desired, String why) throws JsonProcessingException {
        assertThat(contains(live, desired)).as(why).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 2}                       | {a: 1}                  | another value",
                "{}                           | {a: 1}                  | a field that is gone",
                "{a: 1}                       | {a: 0}                  | a zero that is not zero any more",
                "{l: [{name: x}]}             | {l: [{name: y}]}        | an element that is gone",
                "{l: [{name: x, p: 2}]}       | {l: [{name: x, p: 1}]}  | an element that has changed",
                "{a: [1]}                     | {a: [1, 2]}             | a shorter list",
                "{a: [2, 1]}                  | {a: [1, 2]}             | another order",
                "{requests: {cpu: '2'}}       | {requests: {cpu: 1000m}} | another quantity",
                "{a: 1000m}                   | {a: '1'}                | a text that only looks like a quantity"
            })
    void liveObjectDiffers(String live, String desired, String why) throws JsonProcessingException {
        assertThat(contains(live, desired)).as(why).isFalse();
    }

    private static boolean contains(String live, String desired) throws JsonProcessingException {
        var yaml = new YAMLMapper();
        return Comparison.contains(yaml.readTree(live), yaml.readTree(desired));
    }
}
