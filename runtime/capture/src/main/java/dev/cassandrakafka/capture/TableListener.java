package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.Collection;

/** Hears which tables can be decoded from now on, and what is to be done with their changes. */
interface TableListener {
    /** These and no others. */
    void use(Collection<TableSchema> decodable, Targets targets);
}
