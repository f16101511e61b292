package dev.cassandrakafka.snapshot.run;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.snapshot.cluster.PageSource;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.TableQuery;
import dev.cassandrakafka.snapshot.status.TableTally;
import java.util.List;

/**
 * What is left of one table.
 *
 * @param pages where its rows come from
 * @param epochMillis when it was truncated last, 0 if never; known before the first row is read
 * @param ranges what is to be read
 * @param doneBefore what earlier processes have done
 */
public record TableWork(
        TableQuery query,
        PageSource pages,
        long epochMillis,
        List<TokenRange> ranges,
        List<TokenRange> doneBefore,
        TableTally tally) {

    public TableSchema table() {
        return query.table();
    }
}
