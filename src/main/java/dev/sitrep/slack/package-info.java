/**
 * Slack: the messenger, its events, its formatting.
 *
 * <p>The SDK stays in here. Out go messages: SlackParts cuts them, SlackBlocks renders them valid by construction, SlackWriter posts
 * and edits, SlackPictures uploads pictures and shows them, SlackHistory looks for what may have arrived, SlackOutcomes says what Slack's answer means. In come requests:
 * SlackConnection keeps Socket Mode open, SlackEnvelopes handles and acknowledges in order, SlackHttp takes signed requests instead;
 * SlackRequests turns what people say into requests, SlackComings what becomes of channels and workspaces.
 *
 * <p>SlackWorkspaces knows the token of each workspace: one is set by hand, others come by SlackInstall and lie encrypted in the
 * database (SlackVault). A room is written {@code C1} in the first and {@code T1/C1} in the others (SlackRoom). A chat is a channel;
 * its threads have no settings of their own, answers merely go where the question stood.
 *
 * <p>Read SlackMessenger first, then SlackEvents.
 */
@NullMarked
package dev.sitrep.slack;

import org.jspecify.annotations.NullMarked;
