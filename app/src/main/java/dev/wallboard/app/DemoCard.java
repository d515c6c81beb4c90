package dev.wallboard.app;

import dev.wallboard.api.access.key.MadeKey;
import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.json.JsonBytes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said of a demo that is ready.
 *
 * @param authorityFile what clients are to trust, in PEM
 */
record DemoCard(int httpPort, int httpsPort, Path authorityFile, DemoVisitors visitors) {

  private static final String ACCOUNT = DemoCommand.ACCOUNT;

  private String url() {
    return "http://127.0.0.1:" + httpPort;
  }

  private String httpsUrl() {
    return "https://localhost:" + httpsPort;
  }

  /** For programs. */
  byte[] json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("url", url());
    members.put("account", ACCOUNT);
    Map<String, String> login = new LinkedHashMap<>();
    login.put("username", Role.ADMIN.text());
    login.put("password", visitors.password());
    members.put("login", login);
    members.put("oauth1", visitors.oauth1().credentials());
    members.put("oauth2", visitors.oauth2().credentials());
    members.put("httpsUrl", httpsUrl());
    members.put("caFile", authorityFile.toString());
    return JsonBytes.object(members);
  }

  /** For people. */
  String words() {
    MadeKey key = visitors.oauth1();
    MadeKey client = visitors.oauth2();
    return """
        A simulated contact centre, 24 hours old and running on: account %1$s

        The dashboard, to be opened in a browser:
          %2$s/?account=%1$s
          log in as admin, manager or viewer, with the password %3$s

        The lines below carry a login of admin's, good for eight hours.

        How long are the queues, who is free, and who waits longest?
          curl -H "Authorization: Bearer %4$s" '%6$s/queuestate?v=2'
        How did the last hour go, by quarter of an hour?
          curl -H "Authorization: Bearer %4$s" '%6$s/queuehealth?v=1&timeframe=60&interval=15'
        How long did people wait today?
          curl -H "Authorization: Bearer %4$s" '%6$s/sla?v=1&timeframe=1440'
        What was handled, by which agents?
          curl -H "Authorization: Bearer %4$s" '%6$s/engactivity?v=1&timeframe=60&agentIds=all'
        What are agents doing?
          curl -H "Authorization: Bearer %4$s" '%6$s/agentactivity?v=1&timeframe=60&agentIds=all'
        One more visitor for the queue of skill 101, which takes a key that may write events (here
        with a token by OAuth 2.0 client credentials; the inner line alone shows it):
          curl -H "Authorization: Bearer $(curl -s -d grant_type=client_credentials \\
              -d client_id=%13$s -d client_secret=%5$s \\
              '%2$s/sentinel/api/account/%1$s/app/token?v=1.0' | sed 's/.*access_token":"\\([^"]*\\).*/\\1/')" \\
            -H 'Content-Type: application/json' \\
            -d "{\\"type\\":\\"engagement.queued\\",\\"time\\":$(date +%%s)000,\\"engagementId\\":\\"mine\\",\\"skillId\\":101}" \\
            '%2$s/ingest/api/account/%1$s/events'

        The same as programs for the public API do it: the look-up of the host, and requests signed
        by OAuth 1.0a, here in Python with requests-oauthlib (apt install python3-requests-oauthlib):
          python3 - <<'END'
          from requests_oauthlib import OAuth1Session
          api = OAuth1Session('%7$s', '%8$s',
                              '%9$s', '%10$s')
          trusted = '%12$s'
          at = '%11$s/api/account/%1$s/service/leDataReporting/baseURI.json?version=1.0'
          host = api.get(at, verify=trusted).json()['baseURI']
          print(api.get(f'https://{host}/operations/api/account/%1$s/queuehealth',
                        params={'v': 1, 'timeframe': 60, 'skillIds': '101,102'},
                        verify=trusted).json())
          END

        HTTPS is at %11$s, with a certificate of an authority made for this demo:
          curl --cacert %12$s %11$s/readyz
          export REQUESTS_CA_BUNDLE=%12$s      # Python trusts it
          export NODE_EXTRA_CA_CERTS=%12$s     # Node.js trusts it

        Ctrl-C ends it.
        """
        .formatted(
            ACCOUNT,
            url(),
            visitors.password(),
            visitors.bearer(),
            client.credential("clientSecret"),
            url() + "/operations/api/account/" + ACCOUNT,
            key.credential("consumerKey"),
            key.credential("consumerSecret"),
            key.credential("token"),
            key.credential("tokenSecret"),
            httpsUrl(),
            authorityFile,
            client.credential("clientId"));
  }
}
