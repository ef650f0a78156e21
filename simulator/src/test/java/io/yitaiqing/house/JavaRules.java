package io.yitaiqing.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The house rules that need a Java syntax tree.
 */
final class JavaRules {

    static final int LONGEST_METHOD = 50;

    private static final Set<String> EMPTY_WORDS =
            Set.of("Impl", "Manager", "Util", "Utils", "Helper", "Helpers", "Base", "Abstract");

    private JavaRules() {}

    static Stream<String> longMethods(JavaSource source) {
        var offenders = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                long lines = source.lastLine(method) - source.firstLine(method) + 1;
                if (lines > LONGEST_METHOD) {
                    offenders.add(source.at(method, method.getName() + " has " + lines + " lines"));
                }
                return super.visitMethod(method, none);
            }
        }.scan(source.unit(), null);
        return offenders.stream();
    }

    static Stream<String> wildcardImports(JavaSource source) {
        return source.unit().getImports().stream()
                .filter(line -> line.getQualifiedIdentifier().toString().endsWith(".*"))
                .map(line -> source.at(line, "imports everything"));
    }

    static Stream<String> emptyWordsInNames(JavaSource source) {
        return types(source)
                .filter(type -> Stream.of(type.tree().getSimpleName().toString().split("(?=[A-Z])"))
                        .anyMatch(EMPTY_WORDS::contains))
                .map(type -> source.at(type.tree(), "the name " + type.tree().getSimpleName() + " says nothing"));
    }

    static Stream<String> publicTypesWithoutSentence(JavaSource source) {
        return types(source)
                .filter(Type::isPublic)
                .filter(type -> !source.firstSentence(type.tree()).matches("(?s).+[.。]"))
                .map(type -> source.at(
                        type.tree(), type.tree().getSimpleName() + " has no Javadoc sentence with a full stop"));
    }

    static Stream<String> locks(JavaSource source) {
        var offenders = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitSynchronized(SynchronizedTree block, Void none) {
                offenders.add(source.at(block, "takes a lock"));
                return super.visitSynchronized(block, none);
            }

            @Override
            public Void visitMethod(MethodTree method, Void none) {
                if (method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
                    offenders.add(source.at(method, "takes a lock"));
                }
                return super.visitMethod(method, none);
            }
        }.scan(source.unit(), null);
        return offenders.stream();
    }

    static Stream<String> exits(JavaSource source) {
        var offenders = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void none) {
                if (Set.of("System.exit", "Runtime.getRuntime().halt").contains(select.toString())) {
                    offenders.add(source.at(select, "ends the whole program"));
                }
                return super.visitMemberSelect(select, none);
            }
        }.scan(source.unit(), null);
        return offenders.stream();
    }

    /** All named types of a file; a member of an interface is public as the language says. */
    private static Stream<Type> types(JavaSource source) {
        return source.unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .flatMap(tree -> within(new Type((ClassTree) tree, isPublic((ClassTree) tree))));
    }

    private static Stream<Type> within(Type type) {
        boolean membersArePublic = type.tree().getKind() == Tree.Kind.INTERFACE;
        List<Type> members = type.tree().getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .map(member -> new Type(member, type.isPublic() && (membersArePublic || isPublic(member))))
                .toList();
        return Stream.concat(Stream.of(type), members.stream().flatMap(JavaRules::within));
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private record Type(ClassTree tree, boolean isPublic) {}
}
