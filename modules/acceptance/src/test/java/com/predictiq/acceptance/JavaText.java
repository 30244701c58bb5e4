package com.predictiq.acceptance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java source as the compiler reads it: its methods, and the texts it contains. */
public record JavaText(List<Method> methods, List<String> literals) {

  /** A method with a body; the lines are those between and with its braces. */
  public record Method(String name, long lines, Set<String> annotations) {}

  /** The sources of the house, read in one go: starting the compiler takes longer than reading. */
  private static final class Known {

    private static final Map<String, JavaText> TEXTS = read(sources());

    private static List<String> sources() {
      return House.files().stream()
          .filter(file -> file.toString().endsWith(".java"))
          .map(House::text)
          .distinct()
          .toList();
    }
  }

  public static JavaText parse(String source) {
    JavaText known = Known.TEXTS.get(source);
    return known == null ? read(List.of(source)).get(source) : known;
  }

  private static Map<String, JavaText> read(List<String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<InMemory> files = sources.stream().map(InMemory::new).toList();
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    Map<String, JavaText> texts = new HashMap<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        Reader reader = new Reader(positions);
        reader.scan(unit, unit);
        String source = unit.getSourceFile().getCharContent(true).toString();
        texts.put(source, new JavaText(reader.methods, reader.literals));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return texts;
  }

  private static final class Reader extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<Method> methods = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();

    Reader(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      if (method.getBody() != null) {
        long from = unit.getLineMap().getLineNumber(start(method, unit));
        long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
        methods.add(new Method(method.getName().toString(), to - from + 1, annotations(method)));
      }
      return super.visitMethod(method, unit);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
      if (literal.getValue() instanceof String text) {
        literals.add(text);
      }
      return super.visitLiteral(literal, unit);
    }

    private long start(MethodTree method, CompilationUnitTree unit) {
      return positions.getStartPosition(unit, method.getBody());
    }

    private static Set<String> annotations(MethodTree method) {
      Set<String> names = new TreeSet<>();
      for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
        names.add(annotation.getAnnotationType().toString());
      }
      return names;
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {

    private final String source;

    InMemory(String source) {
      super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
