package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a hall and what can happen in it reads as two tables of contents. */
class VocabularyTest {

    private static final String HALL = "server/engine/src/main/java/io/yitaiqing/hall/";

    @ParameterizedTest
    @ValueSource(strings = {"HallCommand.java", "HallEvent.java"})
    void everyRecordIsToldInOneSentence(String page) {
        JavaSource source = JavaSource.parse(Repository.files(HALL + page).getFirst());
        List<ClassTree> records = source.unit().getTypeDecls().stream()
                .map(ClassTree.class::cast)
                .flatMap(vocabulary -> vocabulary.getMembers().stream())
                .filter(member -> member.getKind() == Tree.Kind.RECORD)
                .map(ClassTree.class::cast)
                .toList();

        assertThat(records).hasSizeGreaterThan(50);
        assertThat(records.stream().flatMap(word -> offender(source, word))).isEmpty();
    }

    private static Stream<String> offender(JavaSource source, ClassTree word) {
        var comment = source.trees().getDocCommentTree(TreePath.getPath(source.unit(), word));
        boolean oneSentence = comment != null
                && comment.getBody().isEmpty()
                && comment.getBlockTags().isEmpty()
                && source.firstSentence(word).endsWith(".");
        return oneSentence ? Stream.empty() : Stream.of(source.at(word, word.getSimpleName() + " is not one sentence"));
    }
}
