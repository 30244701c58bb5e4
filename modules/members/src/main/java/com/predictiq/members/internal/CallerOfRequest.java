package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.ShownKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the credential once, when somebody first asks. Who shows a key is whoever it belongs to,
 * or nobody; a token beside it is not looked at.
 */
@RequestScoped
class CallerOfRequest implements Caller {

  private static final String SCHEME = "Bearer ";

  private final HttpServletRequest request;
  private final ReadsTokens tokens;
  private final ShownKey key;
  private Optional<MemberId> byToken = Optional.empty();
  private boolean looked;

  @Inject
  CallerOfRequest(HttpServletRequest request, ReadsTokens tokens, ShownKey key) {
    this.request = request;
    this.tokens = tokens;
    this.key = key;
  }

  @Override
  public MemberId member() {
    return known()
        .orElseThrow(
            () ->
                new Rejected(
                    MembersRefusal.UNAUTHENTICATED,
                    "Send Authorization: Bearer with a token that has not expired."));
  }

  @Override
  public Optional<MemberId> known() {
    return key.isShown() ? key.found().flatMap(found -> found.owner().member()) : byToken();
  }

  @Override
  public Optional<MemberId> byToken() {
    if (!looked && !key.isShown()) {
      byToken = token(Collections.list(request.getHeaders("Authorization"))).flatMap(tokens::read);
    }
    looked = true;
    return byToken;
  }

  static Optional<String> token(List<String> headers) {
    return headers.stream()
        .filter(text -> headers.size() == 1)
        .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(text -> text.substring(SCHEME.length()).strip())
        .findFirst();
  }
}
