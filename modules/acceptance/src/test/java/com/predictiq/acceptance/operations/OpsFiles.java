package com.predictiq.acceptance.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.List;

/** What lies in the directories of the operators. */
final class OpsFiles {

  private OpsFiles() {}

  static List<Path> in(String directory, String ending) {
    return House.files().stream()
        .filter(file -> file.startsWith(directory) && file.toString().endsWith(ending))
        .toList();
  }

  static JsonNode yaml(String text) {
    try {
      return YAMLMapper.builder().build().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
