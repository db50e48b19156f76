package io.clientele.invitation.leaver.messaging;

import io.clientele.invitation.leaver.Leaver;
import io.clientele.invitation.leaver.Leavers;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaverReactions {

  /** Somebody works there no longer; their invitations are settled by and by. */
  @Bean
  Reaction handOverInvitations(Leavers leavers, Parking parking, Clock clock) {
    return Reaction.to(
        ColleagueLeft.TYPE,
        ColleagueLeft.class,
        (told, left) ->
            leavers.add(
                new Leaver(
                    told.id(),
                    left.practice(),
                    left.login(),
                    left.successor(),
                    told.time(),
                    clock.instant())),
        parking);
  }

  /** Two logins are one person's: what the one sent that is no more, the other stands for. */
  @Bean
  Reaction passOnInvitations(Leavers leavers, Parking parking, Clock clock) {
    return Reaction.to(
        LoginsMerged.TYPE,
        LoginsMerged.class,
        (told, merged) ->
            leavers.add(
                new Leaver(
                    told.id(), null, merged.from(), merged.login(), told.time(), clock.instant())),
        parking);
  }
}
