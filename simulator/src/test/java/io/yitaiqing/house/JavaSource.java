package io.yitaiqing.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java file read into its syntax tree by the compiler itself.
 */
record JavaSource(SourceFile file, CompilationUnitTree unit, DocTrees trees) {

    static JavaSource parse(SourceFile file) {
        var content = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(content));
        try {
            return new JavaSource(file, task.parse().iterator().next(), DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long firstLine(Tree tree) {
        return lineOf(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
        return lineOf(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    /** The first sentence of a type's Javadoc, empty where it has none. */
    String firstSentence(ClassTree type) {
        var comment = trees.getDocCommentTree(TreePath.getPath(unit, type));
        return comment == null
                ? ""
                : String.join(
                                "",
                                comment.getFirstSentence().stream()
                                        .map(Object::toString)
                                        .toList())
                        .strip();
    }

    String at(Tree tree, String fault) {
        return file.at(firstLine(tree), fault);
    }

    private long lineOf(long position) {
        return position < 0 ? 1 : unit.getLineMap().getLineNumber(position);
    }
}
