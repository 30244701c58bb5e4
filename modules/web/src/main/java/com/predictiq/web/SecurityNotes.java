package com.predictiq.web;

import com.predictiq.members.MemberOnly;
import com.predictiq.members.NeedsScope;
import com.predictiq.members.Scope;
import com.predictiq.members.TokenOnly;
import com.predictiq.platform.AdminOnly;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Who may call what, read from the same marks by which the doors decide; and how a door says no.
 */
final class SecurityNotes {

  private static final String TOKEN = "member_token";
  private static final String KEY = "api_key";
  private static final String SIGNATURE = "signature";
  private static final String ADMIN_KEY = "admin_key";

  private static final List<String> OF_KEYS =
      List.of(
          "SIGNATURE_REQUIRED",
          "SIGNATURE_INCOMPLETE",
          "SIGNATURE_OUT_OF_TIME",
          "SIGNATURE_BODY_ALTERED",
          "SIGNATURE_QUERY_REORDERED",
          "SIGNATURE_MISMATCH",
          "SIGNATURE_REPLAYED");

  private SecurityNotes() {}

  static Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new TreeMap<>();
    schemes.put(
        TOKEN,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("Of somebody who has logged in; good for minutes."));
    schemes.put(
        KEY, header("X-API-Key", "A member's API key; what it may be used for is in its scopes."));
    schemes.put(
        SIGNATURE,
        header(
            "X-Signature",
            "t=<unix seconds>,n=<nonce>,v1=<hex HMAC-SHA-256> over t, n, METHOD, path?query and"
                + " hex(sha256(body)), with a line feed between each two; by the signing secret of"
                + " the key. Needed where the key demands it, and to let money out by key."));
    schemes.put(
        ADMIN_KEY, header("X-API-Key", "A key of the house, from an address that is allowed."));
    return schemes;
  }

  static void add(Operation operation, Endpoint endpoint) {
    if (mark(endpoint, AdminOnly.class).isPresent()) {
      operation.setSecurity(List.of(needs(ADMIN_KEY), needs(ADMIN_KEY, SIGNATURE), needs(TOKEN)));
      refuse(operation, "401", List.of("ADMIN_UNAUTHENTICATED"));
      refuse(operation, "401", OF_KEYS);
      refuse(operation, "403", List.of("ADMIN_FORBIDDEN"));
    } else if (mark(endpoint, MemberOnly.class).isPresent()) {
      addMembers(operation, endpoint);
    } else {
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
    }
  }

  private static void addMembers(Operation operation, Endpoint endpoint) {
    boolean byToken = mark(endpoint, TokenOnly.class).isPresent();
    boolean moneyOut =
        mark(endpoint, NeedsScope.class).filter(it -> it.value() == Scope.WITHDRAW).isPresent();
    List<SecurityRequirement> ways = new ArrayList<>(List.of(needs(TOKEN)));
    if (!byToken) {
      ways.add(needs(KEY, SIGNATURE));
    }
    if (!byToken && !moneyOut) {
      ways.add(needs(KEY));
    }
    operation.setSecurity(ways);
    refuse(operation, "401", List.of("UNAUTHENTICATED"));
    refuse(operation, "401", OF_KEYS);
    refuse(operation, "403", List.of(byToken ? "TOKEN_REQUIRED" : "INSUFFICIENT_SCOPE"));
  }

  /** Keeps what the operation says of the status itself, and adds what it does not. */
  private static void refuse(Operation operation, String status, List<String> codes) {
    APIResponses responses = operation.getResponses();
    APIResponse response =
        Optional.ofNullable(responses.getAPIResponse(status))
            .orElseGet(OASFactory::createAPIResponse);
    List<String> said = new ArrayList<>();
    Optional.ofNullable(response.getDescription()).ifPresent(said::add);
    List<String> words = Arrays.asList(String.join(" ", said).split("\\W+"));
    codes.stream().filter(code -> !words.contains(code)).forEach(said::add);
    responses.addAPIResponse(status, response.description(String.join(", ", said)));
  }

  private static SecurityScheme header(String name, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name(name)
        .description(description);
  }

  /** All of these together. */
  private static SecurityRequirement needs(String... schemes) {
    SecurityRequirement all = OASFactory.createSecurityRequirement();
    Arrays.stream(schemes).forEach(all::addScheme);
    return all;
  }

  private static <A extends Annotation> Optional<A> mark(Endpoint endpoint, Class<A> type) {
    return Optional.ofNullable(endpoint.method().getAnnotation(type))
        .or(() -> Optional.ofNullable(endpoint.method().getDeclaringClass().getAnnotation(type)));
  }
}
