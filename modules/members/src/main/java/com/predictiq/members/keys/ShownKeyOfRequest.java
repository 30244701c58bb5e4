package com.predictiq.members.keys;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.members.ShownKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the header once, when a door first asks. */
@RequestScoped
class ShownKeyOfRequest implements ShownKey {

  private static final String KEY = "X-API-Key";
  private static final String SIGNATURE = "X-Signature";
  private static final byte[] NO_BODY = {};
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  private final HttpServletRequest request;
  private final KnowsKeys keys;
  private final ChecksSignatures signatures;
  private Optional<Known> known = Optional.empty();
  private boolean looked;

  @Inject
  ShownKeyOfRequest(HttpServletRequest request, KnowsKeys keys, ChecksSignatures signatures) {
    this.request = request;
    this.keys = keys;
    this.signatures = signatures;
  }

  @Override
  public boolean isShown() {
    return request.getHeader(KEY) != null;
  }

  @Override
  public Known known(ContainerRequestContext context) {
    if (known.isEmpty()) {
      looked = true;
      known = Optional.of(look(isSigned() ? body(context) : NO_BODY));
    }
    return known.get();
  }

  @Override
  public Known require(ContainerRequestContext context, Scope scope) {
    Known good = known(context).require(scope);
    if (scope == Scope.WITHDRAW && !isSigned()) {
      throw new Rejected(
          MembersRefusal.SIGNATURE_REQUIRED, "By key, money is let out by signed requests only.");
    }
    return good;
  }

  @Override
  public Optional<Known> found() {
    if (!looked && isShown() && (!isSigned() || WITHOUT_BODY.contains(request.getMethod()))) {
      looked = true;
      try {
        known = Optional.of(look(NO_BODY));
      } catch (Rejected bad) {
        known = Optional.empty();
      }
    }
    return known;
  }

  private Known look(byte[] body) {
    ApiKeyView key = keys.good(headers(KEY));
    if (key.signed() || isSigned()) {
      signatures.check(key.id(), headers(SIGNATURE), SignedCall.of(request, body));
    }
    keys.used(key);
    return new Known(key.id(), key.prefix(), key.owner(), key.scopes(), key.issuedBy());
  }

  private boolean isSigned() {
    return request.getHeader(SIGNATURE) != null;
  }

  private List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  private static byte[] body(ContainerRequestContext context) {
    try {
      byte[] body = context.getEntityStream().readAllBytes();
      context.setEntityStream(new ByteArrayInputStream(body));
      return body;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
