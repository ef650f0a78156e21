package io.yitaiqing.simulator.report;

import java.util.List;

/** Pieces of HTML with everything that comes from outside escaped. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A table with a heading row; the first cell of each row heads the row. */
    static String table(List<String> head, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
        head.forEach(
                cell -> html.append("<th scope=\"col\">").append(text(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(text(row.getFirst())).append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** JSON as the content of a script element: no text in it can end the element. */
    static String json(String json) {
        return json.replace("</", "<\\/").replace("<!--", "<\\u0021--");
    }

    /** JavaScript as the content of a script element. */
    static String script(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }
}
