package com.predictiq.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element, its children and its text: all that poms and deployment descriptors need. */
public record Xml(Element element) {

  public static Xml parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return new Xml(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new IllegalArgumentException("not well-formed: " + text, broken);
    }
  }

  public String name() {
    return element.getTagName();
  }

  public String text() {
    return element.getTextContent().strip();
  }

  public String attribute(String name) {
    return element.getAttribute(name);
  }

  public List<Xml> children() {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(element.getChildNodes()::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(node -> new Xml((Element) node))
        .toList();
  }

  public Stream<Xml> children(String name) {
    return children().stream().filter(child -> child.name().equals(name));
  }

  public Optional<Xml> child(String name) {
    return children(name).findFirst();
  }

  /** The text of a child, or nothing. */
  public Optional<String> text(String child) {
    return child(child).map(Xml::text);
  }

  /** This element and all below it. */
  public Stream<Xml> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Xml::all));
  }
}
