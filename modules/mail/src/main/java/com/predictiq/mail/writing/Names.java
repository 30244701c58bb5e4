package com.predictiq.mail.writing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names templates ask for, also where they ask only on a condition. */
final class Names implements Mustache.Visitor {

  private final Set<String> variables = new HashSet<>();
  private final Set<String> sections = new HashSet<>();

  private Names() {}

  static Names in(Template... templates) {
    Names names = new Names();
    for (Template template : templates) {
      template.visit(names);
    }
    return names;
  }

  boolean contain(String name) {
    return variables.contains(name) || sections.contains(name);
  }

  /** Something for every name: an address for what is called one, a list of one for a section. */
  Map<String, Object> samples(String url) {
    Map<String, Object> texts = new HashMap<>();
    variables.forEach(name -> texts.put(name, name.endsWith("_url") ? url : "[" + name + "]"));
    Map<String, Object> all = new HashMap<>(texts);
    sections.forEach(name -> all.putIfAbsent(name, List.of(texts)));
    return all;
  }

  @Override
  public void visitText(String text) {
    // asks for nothing
  }

  @Override
  public void visitVariable(String name) {
    variables.add(name);
  }

  @Override
  public boolean visitInclude(String name) {
    return true;
  }

  @Override
  public boolean visitSection(String name) {
    sections.add(name);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    return visitSection(name);
  }
}
