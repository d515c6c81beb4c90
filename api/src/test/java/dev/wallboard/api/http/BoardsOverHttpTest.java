package dev.wallboard.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/dashboard-api.md: Boards, Thresholds, Concurrent edits. */
class BoardsOverHttpTest {

  private static final String MORNING =
      "{'id':'mine','builtIn':true,'name':'Morning','items':["
          + "{'kind':'verdict','x':0,'y':0,'w':12,'h':2},"
          + "{'kind':'tile','metric':'waiting','x':0,'y':2,'w':3,'h':3},"
          + "{'kind':'tile','metric':'serviceLevel','skillIds':['104',105],'frame':240,"
          + "'thresholds':{'watch':80.0,'act':null},'title':'Money','x':3,'y':2,'w':3,'h':3},"
          + "{'kind':'chart','chart':'agents','groupId':'7','x':6,'y':2,'w':6,'h':3},"
          + "{'kind':'table','table':'skills','rows':5,'x':0,'y':5,'w':8,'h':4},"
          + "{'kind':'text','text':'Huddle\\nat 15:00','x':8,'y':5,'w':4,'h':4}]}";

  private static final String MORNING_KEPT =
      "{'id':'board-1','name':'Morning','builtIn':false,'items':["
          + "{'kind':'verdict','x':0,'y':0,'w':12,'h':2},"
          + "{'kind':'tile','metric':'waiting','x':0,'y':2,'w':3,'h':3},"
          + "{'kind':'tile','metric':'serviceLevel','x':3,'y':2,'w':3,'h':3,'title':'Money',"
          + "'skillIds':['104','105'],'frame':240,'thresholds':{'watch':80,'act':null}},"
          + "{'kind':'chart','chart':'agents','x':6,'y':2,'w':6,'h':3,'groupId':'7'},"
          + "{'kind':'table','table':'skills','x':0,'y':5,'w':8,'h':4,'rows':5},"
          + "{'kind':'text','x':8,'y':5,'w':4,'h':4,'text':'Huddle\\nat 15:00'}]}";

  private final TestServer server = TestServer.ready();

  @AfterEach
  void close() {
    server.close();
  }

  private HttpRequest.Builder at(String path) {
    return server.call(path).header("Content-Type", "application/json");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return server.send(request);
  }

  private static HttpRequest.BodyPublisher json(String quoted) {
    return BodyPublishers.ofString(quoted.replace('\'', '"'));
  }

  private static String text(HttpResponse<byte[]> response) {
    return TestServer.text(response).replace('"', '\'');
  }

  private HttpResponse<byte[]> post(String board) {
    return send(at("boards").POST(json(board)));
  }

  private HttpResponse<byte[]> put(String path, String tag, String document) {
    return send(at(path).header("If-Match", tag).PUT(json(document)));
  }

  private static String tag(HttpResponse<byte[]> response) {
    return TestServer.header(response, "etag");
  }

  @Test
  void aBoardIsKeptAsItWasSentWithItsDefaultsLeftOut() {
    HttpResponse<byte[]> made = post(MORNING);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(text(made)).isEqualTo(MORNING_KEPT);
    assertThat(TestServer.header(made, "location")).endsWith("/boards/board-1");
    HttpResponse<byte[]> read = server.get("boards/board-1");
    assertThat(text(read)).isEqualTo(MORNING_KEPT);
    assertThat(tag(read)).isEqualTo(tag(made)).matches("\"[0-9a-f]{24}\"");
  }

  @Test
  void boardsAreListedTheOnesThatComeAlongFirst() {
    post("{'name':'Zebra','items':[]}");
    post("{'name':'Ant','items':[]}");
    assertThat(text(server.get("boards")))
        .isEqualTo(
            "{'boards':["
                + "{'id':'floor','name':'Floor','builtIn':true,'changedEpochMillis':null,'changedBy':null},"
                + "{'id':'executive','name':'Executive','builtIn':true,'changedEpochMillis':null,'changedBy':null},"
                + "{'id':'board-2','name':'Ant','builtIn':false,'changedEpochMillis':1795341600000,'changedBy':''},"
                + "{'id':'board-1','name':'Zebra','builtIn':false,'changedEpochMillis':1795341600000,'changedBy':''}]}");
  }

  @Test
  void whatComesAlongCanBeReadAndCopiedAndNotChanged() {
    HttpResponse<byte[]> floor = server.get("boards/floor");
    assertThat(floor.statusCode()).isEqualTo(200);
    assertThat(put("boards/floor", tag(floor), "{'name':'Mine','items':[]}").statusCode())
        .isEqualTo(403);
    assertThat(send(at("boards/floor").header("If-Match", tag(floor)).DELETE()).statusCode())
        .isEqualTo(403);
    HttpResponse<byte[]> copy = post(text(floor));
    assertThat(copy.statusCode()).isEqualTo(201);
    assertThat(text(copy)).contains("'builtIn':false");
  }

  @Test
  void nobodySavesOverWhatSomebodyElseSavedMeanwhile() {
    String first = tag(post(MORNING));
    HttpResponse<byte[]> second = put("boards/board-1", first, "{'name':'Evening','items':[]}");
    assertThat(second.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> late = put("boards/board-1", first, "{'name':'Night','items':[]}");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(tag(late)).isEqualTo(tag(second));
    assertThat(text(server.get("boards/board-1"))).contains("Evening");
    assertThat(send(at("boards/board-1").PUT(json("{'name':'Night','items':[]}"))).statusCode())
        .isEqualTo(428);
    assertThat(send(at("boards/board-1").DELETE()).statusCode()).isEqualTo(428);
    assertThat(send(at("boards/board-1").header("If-Match", first).DELETE()).statusCode())
        .isEqualTo(412);
    HttpResponse<byte[]> gone = send(at("boards/board-1").header("If-Match", tag(second)).DELETE());
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(server.get("boards/board-1").statusCode()).isEqualTo(404);
  }

  @Test
  void accountsHaveTheirOwnBoards() {
    post(MORNING);
    HttpResponse<byte[]> other = server.path("/operations/api/account/2/boards/board-1");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(text(server.path("/operations/api/account/2/boards"))).doesNotContain("Morning");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [] | the document must be a JSON object
          {'name':'a' | the document is not JSON
          {'name':'a','name':'b'} | the document is not JSON: it cannot be read beyond line 1
          {'name':'','items':[]} | name must have 1 to 100 characters, not 0
          {'items':[]} | name is missing
          {'name':7} | name must be a text
          {'name':'a','itmes':[]} | the document has no member itmes
          {'name':'a','items':[{'kind':'tyle','x':0,'y':0,'w':1,'h':1}]} | items[0].kind must be one of verdict, tile, chart, table, text, clock
          {'name':'a','items':[{'kind':'tile','x':0,'y':0,'w':1,'h':1}]} | items[0].metric is missing
          {'name':'a','items':[{'kind':'clock','x':0,'y':0,'w':13,'h':1}]} | items[0].w must be from 1 to 12, not 13
          {'name':'a','items':[{'kind':'clock','x':6,'y':0,'w':7,'h':1}]} | items[0].w must leave the thing within 12 columns: 6 + 7 is more
          {'name':'a','items':[{'kind':'clock','x':0,'y':0,'w':2,'h':2},{'kind':'clock','x':1,'y':1,'w':2,'h':2}]} | items[0] and items[1] overlap
          {'name':'a','items':[{'kind':'clock','x':0,'y':0,'w':2,'h':2,'skillIds':['1']}]} | items[0] has no member skillIds
          {'name':'a','items':[{'kind':'tile','metric':'waiting','x':0,'y':0,'w':2,'h':2,'skillIds':['1','1']}]} | items[0].skillIds[1] stands there twice
          {'name':'a','items':[{'kind':'tile','metric':'waiting','x':0,'y':0,'w':2,'h':2,'skillIds':['x']}]} | items[0].skillIds[0] must be an id, a whole number of 64 bits
          {'name':'a','items':[{'kind':'tile','metric':'waiting','x':0,'y':0,'w':2,'h':2,'frame':7}]} | items[0].frame must be a multiple of 5, not 7
          {'name':'a','items':[{'kind':'tile','metric':'waiting','x':0,'y':0,'w':2,'h':2,'thresholds':{'watch':1.25}}]} | items[0].thresholds.watch must have no more than 1 decimals, not 1.25
          {'name':'a','items':[{'kind':'tile','metric':'waiting','x':0,'y':0,'w':2,'h':2,'groupId':'1'}]} | items[0] has no member groupId
          """)
  void whatIsWrongWithABoardIsNamed(String board, String reason) {
    HttpResponse<byte[]> refused = post(board);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused).replace("\\'", "'")).contains(reason);
  }

  @Test
  void aDocumentIsJson() {
    HttpRequest.Builder plain =
        server.call("boards").header("Content-Type", "text/plain").POST(json(MORNING));
    assertThat(send(plain).statusCode()).isEqualTo(415);
    assertThat(send(server.call("boards").method("DELETE", BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  @Test
  void thresholdsHaveTheirDefaultsFilledIn() {
    HttpResponse<byte[]> usual = server.get("thresholds");
    assertThat(text(usual))
        .isEqualTo(
            "{'fromChats':10,'defaults':{"
                + "'serviceLevel':{'formula':'offered','withinSeconds':20,'targetPercent':80,'actPercent':70},"
                + "'longestWaitSeconds':{'watch':60,'act':120},"
                + "'abandonmentPercent':{'watch':5,'act':10},"
                + "'timeToAnswerSeconds':{'watch':30,'act':60},"
                + "'waiting':null,'freeSlots':null,'occupancyPercent':null,'handlingTimeSeconds':null,"
                + "'adherencePercent':{'watch':95,'act':90},"
                + "'outOfAdherenceSeconds':{'watch':0,'act':600}},'skills':{}}");
  }

  @Test
  void thresholdsAreSavedAndWhatIsLeftOutIsAsUsual() {
    String usual = tag(server.get("thresholds"));
    HttpResponse<byte[]> saved =
        put(
            "thresholds",
            usual,
            "{'defaults':{'longestWaitSeconds':null,'waiting':{'watch':5,'act':9.5}},"
                + "'skills':{'105':{'serviceLevel':{'targetPercent':60}},'-1':{'waiting':null}}}");
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(text(saved))
        .contains("'fromChats':10")
        .contains("'longestWaitSeconds':null")
        .contains("'abandonmentPercent':{'watch':5,'act':10}")
        .contains("'waiting':{'watch':5,'act':9.5}")
        .endsWith(
            "'skills':{'-1':{'waiting':null},'105':{'serviceLevel':{'formula':'offered',"
                + "'withinSeconds':20,'targetPercent':60,'actPercent':60}}}}");
    assertThat(text(server.get("thresholds"))).isEqualTo(text(saved));
    assertThat(put("thresholds", usual, "{}").statusCode()).isEqualTo(412);
    HttpResponse<byte[]> again = put("thresholds", tag(saved), text(saved));
    assertThat(text(again)).isEqualTo(text(saved));
    assertThat(text(server.path("/operations/api/account/2/thresholds"))).contains("'skills':{}");
  }

  @Test
  void whatIsWrongWithThresholdsIsNamed() {
    String usual = tag(server.get("thresholds"));
    HttpResponse<byte[]> refused =
        put(
            "thresholds",
            usual,
            "{'skills':{'104':{'serviceLevel':{'targetPercent':60,'actPercent':61}}}}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(refused))
        .contains("skills.104.serviceLevel.actPercent must be at most targetPercent, 60");
    assertThat(text(put("thresholds", usual, "{'skills':{'abc':{}}}")))
        .contains("skills.abc must be the id of a skill");
  }
}
