package com.predictiq.mail.writing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.HashSet;
import java.util.Set;

/** The names templates ask for, also where they ask only on a condition. */
final class Names implements Mustache.Visitor {

  private final Set<String> found = new HashSet<>();

  private Names() {}

  static Set<String> in(Template... templates) {
    Names names = new Names();
    for (Template template : templates) {
      template.visit(names);
    }
    return Set.copyOf(names.found);
  }

  @Override
  public void visitText(String text) {
    // asks for nothing
  }

  @Override
  public void visitVariable(String name) {
    found.add(name);
  }

  @Override
  public boolean visitInclude(String name) {
    return true;
  }

  @Override
  public boolean visitSection(String name) {
    return found.add(name) || found.contains(name);
  }

  @Override
  public boolean visitInvertedSection(String name) {
    return visitSection(name);
  }
}
