package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Words;
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

    /** A text in the language that the reader has chosen. */
    static String text(Words words) {
        return words.chinese().equals(words.english())
                ? text(words.chinese())
                : "<span lang=\"zh-CN\">" + text(words.chinese()) + "</span><span lang=\"en\">" + text(words.english())
                        + "</span>";
    }

    static String text(String chinese, String english) {
        return text(new Words(chinese, english));
    }

    /** An estimate with a minus that is as wide as a plus. */
    static String figure(Estimate estimate, int decimals, boolean signed) {
        return Numbers.shown(estimate, decimals, signed).replace('-', '−');
    }

    /** A cell of a table that stands out where its interval leaves no doubt on which side of zero it lies. */
    static String cell(String html, boolean certain) {
        return (certain ? "<td class=\"certain\">" : "<td>") + html + "</td>";
    }

    static String cell(String html) {
        return cell(html, false);
    }

    /** A table of cells that are HTML already: the heads, and rows whose first part heads them. */
    static String table(String kind, List<String> head, List<String> rows) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"" + kind + "\">\n<thead><tr>");
        head.forEach(cell -> html.append("<th scope=\"col\">").append(cell).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> html.append("<tr>").append(row).append("</tr>\n"));
        return html.append("</tbody></table></div>\n").toString();
    }

    static String rowHead(String html) {
        return "<th scope=\"row\">" + html + "</th>";
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
