package io.clientele.access.secondfactor;

import io.clientele.access.onetime.BackupCode;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.platform.decision.Refusal;
import java.util.List;

/** What came of something that is done to a second factor. */
public sealed interface SettingUp {

  /**
   * An authenticator can take this secret now, and must show a code of it.
   *
   * @param sealed the same, sealed: shows that whoever has it was shown the secret
   */
  record Begun(TotpSecret secret, String sealed) implements SettingUp {}

  /** It is done; these backup codes are shown now and never again. */
  record Done(List<BackupCode> backupCodes) implements SettingUp {

    public Done {
      backupCodes = List.copyOf(backupCodes);
    }
  }

  /** Nothing was done, for these reasons. */
  record Refused(List<Refusal> why) implements SettingUp {}
}
