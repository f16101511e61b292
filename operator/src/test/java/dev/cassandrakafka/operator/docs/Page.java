package dev.cassandrakafka.operator.docs;

/** A page of Markdown. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    Page(String title) {
        text.append("<!-- Generated from the operator's enums by GeneratedPagesTest (-Dgolden.update=true). -->\n# ")
                .append(title)
                .append('\n');
    }

    Page text(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        return this;
    }

    Page table(String... columns) {
        text.append('\n');
        row(columns);
        text.append("| --- ".repeat(columns.length)).append("|\n");
        return this;
    }

    Page row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
