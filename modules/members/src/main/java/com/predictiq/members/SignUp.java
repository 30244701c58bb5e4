package com.predictiq.members;

import com.predictiq.kernel.Rejected;
import java.util.Optional;

/** Somebody wants to become a member. The password has been found good enough. */
public record SignUp(EmailAddress email, Password password, Optional<String> displayName) {

  public static final int MAX_DISPLAY_NAME = 40;

  public SignUp {
    Optional<String> weakness = password.weakness(email);
    if (weakness.isPresent()) {
      throw new Rejected(MembersRefusal.WEAK_PASSWORD, "The password " + weakness.get() + ".");
    }
    displayName = displayName.map(String::strip).filter(name -> !name.isEmpty());
    if (displayName.orElse("").length() > MAX_DISPLAY_NAME) {
      throw new IllegalArgumentException("a display name has at most 40 characters");
    }
  }

  /** From what somebody typed. */
  public static SignUp of(String email, String password, Optional<String> displayName) {
    EmailAddress address =
        EmailAddress.parse(email)
            .orElseThrow(
                () ->
                    new Rejected(
                        MembersRefusal.INVALID_EMAIL, "Give an address such as ana@example.org."));
    return new SignUp(address, new Password(password), displayName);
  }
}
