package dev.wallboard.api.http;

import dev.wallboard.api.tls.Certificate;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A place to listen at, for all event loops together.
 *
 * @param certificate what is shown there at first; empty for one without TLS
 */
record Listener(String host, int port, Optional<Certificate> certificate) {

  private static final int LINE_BREAK_BYTES = 2;

  /** To Vert.x: any free port, the same for all who ask so. */
  private static final int ANY_PORT = -1;

  private static final int ANY_OTHER_PORT = -2;

  private static final Set<String> TLS_VERSIONS = Set.of("TLSv1.2", "TLSv1.3");

  /** How much of the bodies of a stream, and of all together, is under way unread (HTTP/2). */
  private static final int STREAM_WINDOW_BYTES = 1 << 18;

  private static final int CONNECTION_WINDOW_BYTES = 1 << 20;

  /** Who breaks off more streams than this in this time does so on purpose (CVE-2023-44487). */
  private static final int MAX_RESETS = 400;

  private static final int RESETS_WINDOW_SECONDS = 30;

  private static final int MAX_CONTINUATIONS = 16;

  boolean isTls() {
    return certificate.isPresent();
  }

  /** The settings that its port and its host come from. */
  String settingNames() {
    return isTls() ? "http.host, https.port" : "http.host, http.port";
  }

  int vertxPort() {
    if (port > 0) {
      return port;
    }
    return isTls() ? ANY_OTHER_PORT : ANY_PORT;
  }

  HttpServerOptions options(HttpSettings settings) {
    HttpSettings.Sizes sizes = settings.sizes();
    HttpServerOptions options =
        new HttpServerOptions()
            .setMaxInitialLineLength(sizes.maxUriBytes())
            .setMaxHeaderSize(sizes.maxHeaderBytes() + LINE_BREAK_BYTES)
            .setMaxChunkSize(Segments.SEGMENT_BYTES)
            .setHttp2ClearTextEnabled(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setTcpNoDelay(true);
    certificate.ifPresent(shown -> addTls(options, settings, shown));
    return options;
  }

  private static void addTls(HttpServerOptions options, HttpSettings settings, Certificate shown) {
    options
        .setSsl(true)
        .setKeyCertOptions(KeyCertOptions.wrap(shown.keys()))
        .setEnabledSecureTransportProtocols(TLS_VERSIONS)
        .setSslHandshakeTimeout(settings.tls().handshakeMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
        .setUseAlpn(true)
        .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
        .setInitialSettings(
            new Http2Settings()
                .setMaxConcurrentStreams(settings.connections().mostStreams())
                .setMaxHeaderListSize(settings.sizes().maxHeaderBytes())
                .setInitialWindowSize(STREAM_WINDOW_BYTES))
        .setHttp2ConnectionWindowSize(CONNECTION_WINDOW_BYTES)
        .setHttp2RstFloodMaxRstFramePerWindow(MAX_RESETS)
        .setHttp2RstFloodWindowDuration(RESETS_WINDOW_SECONDS)
        .setHttp2RstFloodWindowDurationTimeUnit(TimeUnit.SECONDS)
        .setHttp2MaxSmallContinuationFrames(MAX_CONTINUATIONS);
  }

  /** What a server that listens already shows from now on. */
  static ServerSSLOptions tls(HttpSettings settings, Certificate shown) {
    return new ServerSSLOptions()
        .setKeyCertOptions(KeyCertOptions.wrap(shown.keys()))
        .setEnabledSecureTransportProtocols(TLS_VERSIONS)
        .setSslHandshakeTimeout(settings.tls().handshakeMillis())
        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
        .setApplicationLayerProtocols(List.of("h2", "http/1.1"));
  }
}
