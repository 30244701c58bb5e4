package com.predictiq.members.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.SignUp;
import com.predictiq.platform.RequestRefusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be different about themselves; what is left out stays. */
@Schema(
    description =
        "display_name: 1 to 40 characters. password: a new one of 10 to 128 characters, which needs"
            + " current_password and ends every session but the one of refresh_token.")
public record ChangeRequest(
    @Size(min = 1, max = SignUp.MAX_DISPLAY_NAME, message = "must have 1 to 40 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String displayName,
    @Size(
            min = Password.MIN_CHARACTERS,
            max = Password.MAX_CHARACTERS,
            message = "must have 10 to 128 characters")
        String password,
    @Size(max = Password.MAX_CHARACTERS, message = "must have at most 128 characters")
        String currentPassword,
    @Size(max = 100, message = "must have at most 100 characters") String refreshToken) {

  OwnAccount.Change change() {
    if (password != null && currentPassword == null) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          "/current_password is required for a new password.",
          List.of(new Fault("/current_password", "REQUIRED", "is required for a new password")));
    }
    return new OwnAccount.Change(
        Optional.ofNullable(displayName).map(String::strip),
        Optional.ofNullable(password).map(Password::new),
        Optional.ofNullable(currentPassword).map(Password::new),
        Optional.ofNullable(refreshToken).map(RefreshToken::new));
  }

  @Override
  public String toString() {
    return "a change of the account";
  }
}
