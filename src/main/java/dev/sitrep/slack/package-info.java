/**
 * Slack: the messenger, its events, its formatting.
 *
 * <p>The SDK stays in here. Out go messages: SlackParts cuts them, SlackBlocks renders them valid by construction, SlackOutcomes
 * says what Slack's answer means. In come requests: SlackConnection keeps Socket Mode open, SlackEnvelopes handles and acknowledges
 * in order, SlackRequests turns payloads into requests.
 *
 * <p>Read SlackMessenger first, then SlackEvents.
 */
@NullMarked
package dev.sitrep.slack;

import org.jspecify.annotations.NullMarked;
