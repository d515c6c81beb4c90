package dev.wallboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wallboard.api.CallRefused;
import dev.wallboard.api.access.AccessControl;
import dev.wallboard.api.access.Need;
import dev.wallboard.api.access.PageCookies;
import dev.wallboard.api.access.SecretBox;
import dev.wallboard.api.access.audit.AuditLog;
import dev.wallboard.api.access.login.LoginSettings;
import dev.wallboard.api.access.login.Logins;
import dev.wallboard.api.access.login.Role;
import dev.wallboard.api.access.login.User;
import dev.wallboard.api.access.login.UserAccounts;
import dev.wallboard.api.access.token.AccessTokens;
import dev.wallboard.api.access.token.Clients;
import dev.wallboard.api.access.token.SigningKeys;
import dev.wallboard.api.access.token.TokenCredentials;
import dev.wallboard.api.access.token.TokenEndpoint;
import dev.wallboard.api.access.token.TokenSettings;
import dev.wallboard.api.access.wall.WallLinks;
import dev.wallboard.api.access.wall.WallSettings;
import dev.wallboard.api.boards.Boards;
import dev.wallboard.model.Records;
import dev.wallboard.model.RecordsInMemory;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that people and clients have to sign in to, with clocks that are set by hand. */
final class SignInServer implements AutoCloseable {

  static final String ACCOUNT = TestServer.ACCOUNT;
  static final String PASSWORD = "correct horse";

  private static final KeyPair PAIR = pair();

  final AtomicLong nowEpochMillis;
  final AtomicLong elapsedMillis = new AtomicLong();
  final Map<String, Client> clients = new HashMap<>();
  final Logins logins;
  final SigningKeys keys;
  final TestServer server;

  private final Records records;
  private final Random random = new Random(5);

  /** A client that may come from anywhere. */
  record Client(String id, String secret, boolean enabled, Set<String> scopes)
      implements Clients.Client {
    @Override
    public boolean hasSecret(String other) {
      return secret.equals(other);
    }

    @Override
    public boolean mayCome(InetAddress from) {
      return enabled;
    }
  }

  SignInServer() {
    this(LoginSettings.DEFAULTS);
  }

  SignInServer(LoginSettings settings) {
    this(new RecordsInMemory(), settings, TestServer.NOW);
  }

  private SignInServer(Records records, LoginSettings settings, long startEpochMillis) {
    this.records = records;
    this.nowEpochMillis = new AtomicLong(startEpochMillis);
    this.logins =
        new Logins(
            records, settings, this::bytes, nowEpochMillis::get, elapsedMillis::get, AuditLog.NONE);
    this.keys =
        new SigningKeys(
            records,
            TokenSettings.DEFAULTS,
            new OpenBox(),
            () -> PAIR,
            nowEpochMillis::get,
            AuditLog.NONE);
    Boards boards = TestServer.boards(records);
    WallLinks walls =
        new WallLinks(
            records,
            boards,
            WallSettings.DEFAULTS,
            this::bytes,
            nowEpochMillis::get,
            AuditLog.NONE);
    boards.shownBy(walls.showings());
    AccessTokens tokens = new AccessTokens(keys, TokenSettings.DEFAULTS, nowEpochMillis::get);
    AccessControl access =
        AccessControl.by(
            List.of(
                logins.bearers(),
                new TokenCredentials(tokens, this::client, SignInServer::needs),
                new PageCookies(List.of(logins.cookies(), walls.cookies()))));
    this.server =
        TestServer.guarded(
            access,
            records,
            boards,
            new SignIn(logins, new TokenEndpoint(this::client, tokens), keys, walls));
  }

  /** Another server over the same records, this one being stopped. */
  SignInServer restarted() {
    close();
    SignInServer again = new SignInServer(records, logins.settings(), nowEpochMillis.get());
    again.clients.putAll(clients);
    return again;
  }

  private static Set<Need> needs(String scope) {
    return switch (scope) {
      case "operations:read" -> Set.of(Need.READ);
      case "events:write" -> Set.of(Need.SEND_EVENTS);
      default -> Set.of();
    };
  }

  private Optional<Clients.Client> client(String accountId, String id) {
    return accountId.equals(ACCOUNT) ? Optional.ofNullable(clients.get(id)) : Optional.empty();
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Keeps nothing secret; that is tested elsewhere. */
  private static final class OpenBox implements SecretBox {
    @Override
    public byte[] seal(byte[] secret, String place) {
      return secret.clone();
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
      return sealed.clone();
    }
  }

  User person(String name, Role role) {
    try {
      return logins
          .accounts()
          .create(ACCOUNT, new UserAccounts.NewUser(name, name, role, PASSWORD), "operator");
    } catch (CallRefused e) {
      throw new IllegalStateException(e);
    }
  }

  User change(User user, UserAccounts.Change change) {
    try {
      return logins.accounts().change(ACCOUNT, user.id(), change, "operator");
    } catch (CallRefused e) {
      throw new IllegalStateException(e);
    }
  }

  static String account(String call) {
    return "/api/account/" + ACCOUNT + "/" + call;
  }

  /** A request with headers, by name and value in turns. */
  HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return server.send(
        request.method(
            method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<byte[]> post(String path, String json, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send("POST", path, json, all);
  }

  HttpResponse<byte[]> form(String path, String form, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send("POST", path, form, all);
  }

  HttpResponse<byte[]> login(String name, String password) {
    return post(
        account("login?v=1.3"),
        "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
  }

  /** A login as a browser has it. */
  record Login(String cookie, String bearer, String csrf) {
    String[] asCookie(String... more) {
      return with("Cookie", "Session_id=" + cookie, more);
    }

    String[] asBearer(String... more) {
      return with("Authorization", "Bearer " + bearer, more);
    }

    private static String[] with(String name, String value, String... more) {
      String[] all = new String[more.length + 2];
      all[0] = name;
      all[1] = value;
      System.arraycopy(more, 0, all, 2, more.length);
      return all;
    }
  }

  Login loggedIn(String name) {
    HttpResponse<byte[]> response = login(name, PASSWORD);
    String cookie = TestServer.header(response, "Set-Cookie");
    Matcher held = Pattern.compile("Session_id=([^;]*);.*").matcher(cookie);
    if (!held.matches()) {
      throw new AssertionError(response.statusCode() + " " + TestServer.text(response));
    }
    return new Login(held.group(1), member(response, "bearer"), member(response, "csrf"));
  }

  /** The text of the first member of the name in the body. */
  static String member(HttpResponse<byte[]> response, String name) {
    String body = new String(response.body(), UTF_8);
    Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
    if (!member.find()) {
      throw new AssertionError("no " + name + " in " + body);
    }
    return member.group(1);
  }

  @Override
  public void close() {
    server.close();
  }
}
