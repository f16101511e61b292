package dev.cassandrakafka.merge.value;

/** The name of a field as it stands in an object. */
public final class FieldName {
    private FieldName() {}

    /** {@code "name":}, escaped, in UTF-8. */
    public static byte[] of(String name) {
        return new JsonBuffer().string(name).raw(':').toByteArray();
    }
}
