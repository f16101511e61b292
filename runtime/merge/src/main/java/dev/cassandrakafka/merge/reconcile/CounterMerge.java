package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.bytes.ByteWriter;
import net.jcip.annotations.NotThreadSafe;

/**
 * Unites two contexts of a counter shard by shard: of one id the global shard stands, among global or remote ones that of the higher clock,
 * and local ones are added up. Rule: Cassandra's {@code CounterContext.merge}.
 */
@NotThreadSafe
final class CounterMerge {
    /** What became of the two contexts. */
    enum Outcome {
        /** The left one has everything that the right one has. */
        LEFT,
        /** The right one has everything that the left one has. */
        RIGHT,
        /** Each has something that the other lacks. */
        BOTH
    }

    private static final int GLOBAL_BIT = 0x8000;

    private final ShardCursor left = new ShardCursor();
    private final ShardCursor right = new ShardCursor();
    private final ByteWriter marks = new ByteWriter(32);
    private final ByteWriter shards = new ByteWriter(256);
    private final ByteWriter context = new ByteWriter(256);
    private boolean leftLacks;
    private boolean rightLacks;
    private int index;

    /** After {@link Outcome#BOTH} the united one is in {@link #context()}. */
    Outcome merge(
            byte[] leftArray, int leftOffset, int leftLength, byte[] rightArray, int rightOffset, int rightLength) {
        left.reset(leftArray, leftOffset, leftLength);
        right.reset(rightArray, rightOffset, rightLength);
        marks.reset();
        shards.reset();
        leftLacks = rightLacks = false;
        index = 0;
        while (left.hasShard() || right.hasShard()) {
            step();
        }
        if (!leftLacks) {
            return Outcome.LEFT;
        }
        if (!rightLacks) {
            return Outcome.RIGHT;
        }
        context.reset().u16(marks.length() / Short.BYTES).raw(marks).raw(shards);
        return Outcome.BOTH;
    }

    ByteWriter context() {
        return context;
    }

    private void step() {
        int ids = !left.hasShard() ? 1 : !right.hasShard() ? -1 : left.compareId(right);
        if (ids < 0) {
            rightLacks = true;
            copy(left);
        } else if (ids > 0) {
            leftLacks = true;
            copy(right);
        } else if (left.isLocal() && right.isLocal()) {
            leftLacks = rightLacks = true;
            add();
        } else {
            int shardOrder = compare();
            rightLacks |= shardOrder > 0;
            leftLacks |= shardOrder < 0;
            copy(shardOrder > 0 ? left : right);
        }
        if (ids <= 0) {
            left.next();
        }
        if (ids >= 0) {
            right.next();
        }
    }

    /** Above 0 if the left shard stands; not for two local ones. */
    private int compare() {
        if (left.isGlobal() != right.isGlobal()) {
            return left.isGlobal() ? 1 : -1;
        }
        if (left.isLocal() != right.isLocal()) {
            return left.isLocal() ? 1 : -1;
        }
        if (left.clock() == right.clock()) {
            return Long.compare(left.count(), right.count());
        }
        return left.isGlobal() ? Long.compare(left.clock(), right.clock()) : compareRemoteClocks();
    }

    /** Negative clocks are those of contexts older than Cassandra 2.1: the lower one is the later one, but any positive one is below it. */
    private int compareRemoteClocks() {
        long mine = left.clock();
        long theirs = right.clock();
        boolean mineStands = mine >= 0 ? theirs > 0 && mine > theirs : theirs > 0 || mine < theirs;
        return mineStands ? 1 : -1;
    }

    private void copy(ShardCursor from) {
        if (from.isGlobal()) {
            marks.u16(index | GLOBAL_BIT);
        } else if (from.isLocal()) {
            marks.u16(index);
        }
        shards.raw(from.array(), from.offset(), ShardCursor.SHARD_BYTES);
        index++;
    }

    private void add() {
        marks.u16(index);
        shards.raw(left.array(), left.offset(), ShardCursor.ID_BYTES);
        shards.i64(left.clock() + right.clock()).i64(left.count() + right.count());
        index++;
    }
}
