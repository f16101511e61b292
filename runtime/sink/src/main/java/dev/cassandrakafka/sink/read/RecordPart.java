package dev.cassandrakafka.sink.read;

/** Reads the bytes of the key or of the value of a record into cells. */
interface RecordPart {
    /**
     * Reads the bytes; those of an earlier record are forgotten.
     *
     * @throws BadRecordException if they are not what the format or a target needs
     */
    void read(byte[] bytes, Cells cells) throws BadRecordException;

    /** The part is null: so is a target that takes the whole of it, and fields of it are absent. */
    void readNull(Cells cells);
}
