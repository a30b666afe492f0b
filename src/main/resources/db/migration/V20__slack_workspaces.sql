-- Slack workspaces that installed the bot themselves. The token is encrypted; it is erased when the installation ends.
CREATE TABLE slack_workspace (
    team_id   TEXT     NOT NULL PRIMARY KEY,
    name      TEXT     NOT NULL,
    bot_user  TEXT     NOT NULL,
    token     ${bytes} NOT NULL,
    state     TEXT     NOT NULL,
    state_why TEXT     NOT NULL,
    since     BIGINT   NOT NULL
);
