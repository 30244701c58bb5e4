package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.platform.OutboxReader;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told through the outbox is written as JSON, and has to be read from it again. */
class LettersTest {

  /** Written as a text that does not say how many decimals there are. */
  private static final Set<String> WRITTEN_ONLY =
      Set.of(Amount.class.getName(), Asset.class.getName());

  record Unreadable(Amount amount) {}

  @Test
  void every_letter_can_be_read_again() {
    List<JavaClass> letters = letters().distinct().toList();
    assertThat(letters).hasSizeGreaterThan(10);
    assertThat(letters.stream().flatMap(LettersTest::faults)).isEmpty();
  }

  @Test
  void canary_a_letter_with_an_amount_is_found() {
    JavaClass letter = new ClassFileImporter().importClass(Unreadable.class);
    assertThat(faults(letter)).containsExactly("Unreadable.amount");
  }

  private static Stream<JavaClass> letters() {
    return Compiled.HOUSE.stream()
        .flatMap(type -> type.getInterfaces().stream())
        .filter(type -> type.toErasure().isEquivalentTo(OutboxReader.class))
        .filter(JavaParameterizedType.class::isInstance)
        .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().get(0).toErasure());
  }

  private static Stream<String> faults(JavaClass letter) {
    return letter.getFields().stream()
        .filter(field -> WRITTEN_ONLY.contains(field.getRawType().getName()))
        .map(JavaField::getName)
        .map(name -> letter.getSimpleName() + "." + name);
  }
}
