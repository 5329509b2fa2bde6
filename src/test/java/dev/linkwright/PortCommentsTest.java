package dev.linkwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who writes an adapter has nothing but the comments of its port, so every type and method there has one. Elsewhere a
 * comment stands where it says more than the name.
 */
class PortCommentsTest {
    private static final String ERP = "erp";

    @ParameterizedTest
    @ValueSource(strings = {"crm", ERP, "link"})
    void everyTypeAndMethodOfAPortSaysWhatItIs(String room) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> without = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(Path.of("src/main/java/dev/linkwright", room))) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java")).toList()));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree file : task.parse()) {
                new Uncommented(comments, room.equals(ERP)).scan(file, without);
            }
        }
        assertThat(without).isEmpty();
    }

    /** Goes over what others see of a file. Of the constants of an enum only those are asked for that a connector names. */
    private static final class Uncommented extends TreePathScanner<Void, List<String>> {
        private final DocTrees comments;
        private final boolean constants;

        Uncommented(DocTrees comments, boolean constants) {
            this.comments = comments;
            this.constants = constants;
        }

        @Override
        public Void visitClass(ClassTree type, List<String> without) {
            if (isSeen(type.getModifiers())) {
                look(type.getSimpleName().toString(), without);
                return super.visitClass(type, without);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, List<String> without) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            if (!overrides && method.getReturnType() != null && isSeen(method.getModifiers())) {
                look(method.getName().toString(), without);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, List<String> without) {
            ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean constant = type.getKind() == Tree.Kind.ENUM
                    && variable.getType().toString().equals(type.getSimpleName().toString());
            if (constants && constant) {
                look(variable.getName().toString(), without);
            }
            return null;
        }

        /** Whatever an interface has is public, and so is a type in it. */
        private boolean isSeen(ModifiersTree modifiers) {
            TreePath above = getCurrentPath().getParentPath();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || above.getLeaf().getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void look(String name, List<String> without) {
            if (comments.getDocCommentTree(getCurrentPath()) == null) {
                without.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
            }
        }
    }
}
