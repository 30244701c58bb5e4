package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Looks at the token once, when somebody first asks. */
@RequestScoped
class CallerOfRequest implements Caller {

  private static final String SCHEME = "Bearer ";

  private final HttpServletRequest request;
  private final ReadsTokens tokens;
  private Optional<MemberId> known = Optional.empty();
  private boolean looked;

  @Inject
  CallerOfRequest(HttpServletRequest request, ReadsTokens tokens) {
    this.request = request;
    this.tokens = tokens;
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
    if (!looked) {
      known = token(request.getHeader("Authorization")).flatMap(tokens::read);
      looked = true;
    }
    return known;
  }

  static Optional<String> token(String header) {
    return Optional.ofNullable(header)
        .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(text -> text.substring(SCHEME.length()).strip());
  }
}
