/**
 * News that comes by itself: subscriptions at the hubs that feeds name (WebSub, W3C Recommendation of 23 January 2018).
 *
 * <p>A polled feed that names a hub is noted by {@link dev.sitrep.websub.HubWatch}; {@link dev.sitrep.websub.Subscriber} asks hubs, renews
 * before leases end, and leaves; {@link dev.sitrep.websub.HubCallback} answers what hubs ask and takes what they send. All three meet in
 * {@link dev.sitrep.websub.WebSubStore} alone, so that a hub may call any node. All times and numbers stand in
 * {@link dev.sitrep.websub.Terms}.
 *
 * <p>A push is a help and never the only way: a pushed feed is still polled now and then, and a hub that is found silent is not relied
 * on. Only what is signed with the secret of its subscription is read; whatever else comes is at most a hint to look at the feed itself.
 * Tokens and secrets are never logged.
 *
 * <p>Read Subscription first.
 */
@NullMarked
package dev.sitrep.websub;

import org.jspecify.annotations.NullMarked;
