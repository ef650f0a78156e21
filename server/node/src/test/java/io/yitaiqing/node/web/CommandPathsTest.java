package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallCommand.Transfer;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.Shift;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each path with its body asks of the hall. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandPathsTest {

    private static final String DRAWN = "H001.drawn";
    private static final Optional<String> NONE = Optional.empty();
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    private static final List<Request> BILL = List.of(new Request("bill", 1));

    private Server server;

    @BeforeAll
    void start() {
        server = new Server();
        server.halls.acceptAll(Map.of("position", 1));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Arguments row(String path, String body, HallCommand command) {
        return Arguments.of(path, body.replace('\'', '"'), command);
    }

    static Stream<Arguments> visits() {
        return Stream.of(
                row(
                        "visits",
                        "{'services':['bill','meter'],'channel':'kiosk'}",
                        new HallCommand.IssueTicket(List.of("bill", "meter"), "kiosk", DRAWN)),
                row(
                        "visits",
                        "{'requests':[{'service':'bill','quantity':3},{'service':'meter'}],'segment':'vip',"
                                + "'language':'yue','preferredClerk':'li-min','remote':true}",
                        new HallCommand.IssueTicket(
                                List.of(new Request("bill", 3), new Request("meter", 1)),
                                "api",
                                DRAWN,
                                Optional.of("vip"),
                                Optional.of("yue"),
                                Optional.of("li-min"),
                                NONE,
                                true)),
                row("visits/v1/check-in", "", new HallCommand.CheckIn("v1")),
                row(
                        "visits/v1/greet",
                        "{'segment':'vip'}",
                        new HallCommand.Greet("v1", Optional.of("vip"), Optional.empty())));
    }

    static Stream<Arguments> errands() {
        return Stream.of(
                row("visits/v1/change-need", "{'services':['bill']}", new HallCommand.ChangeNeed("v1", BILL)),
                row(
                        "visits/v1/add-errand",
                        "{'service':'bill','quantity':2}",
                        new HallCommand.AddErrand("v1", new Request("bill", 2))),
                row("visits/v1/drop-errand", "{'service':'bill'}", new HallCommand.DropErrand("v1", "bill")),
                row(
                        "visits/v1/check-materials",
                        "{'service':'bill','missing':['card'],'ifMissing':'end'}",
                        new HallCommand.CheckMaterials("v1", "bill", List.of("card"), IfMissing.END)),
                row(
                        "visits/v1/check-materials",
                        "{'service':'bill','missing':[]}",
                        new HallCommand.CheckMaterials("v1", "bill", List.of(), IfMissing.NOTE)),
                row(
                        "visits/v1/keep-place",
                        "{'until':'2027-02-01T12:00:00+08:00'}",
                        new HallCommand.KeepPlace("v1", NOON)),
                row("visits/v1/return", "{}", new HallCommand.Return("v1")),
                row(
                        "visits/v1/return-paper",
                        "{'service':'bill','note':'stamped'}",
                        new HallCommand.ReturnPaper("v1", "bill", "stamped")),
                row("visits/v1/rate", "{'score':5}", new HallCommand.RateVisit("v1", 5, NONE)),
                row(
                        "visits/v1/rate",
                        "{'score':1,'comment':'slow'}",
                        new HallCommand.RateVisit("v1", 1, Optional.of("slow"))),
                row("visits/v1/reactivate", "{}", new HallCommand.Reactivate("v1")),
                row("visits/v1/leave", "{}", new HallCommand.Leave("v1")),
                row("visits/v1/cancel", "{}", new HallCommand.Cancel("v1")),
                row(
                        "balks",
                        "{'service':'bill','reason':'too long'}",
                        new HallCommand.RecordBalk("bill", "api", "too long")));
    }

    static Stream<Arguments> counters() {
        return Stream.of(
                row(
                        "counters",
                        "{'id':'T1','name':'help','services':['bill']}",
                        new HallCommand.SetUpCounter(new Place("T1", "help", List.of("bill")))),
                row(
                        "counters",
                        "{'id':'T1','name':'help','services':['bill'],'zone':'a','equipment':['p1'],"
                                + "'kind':'terminal','tidal':true}",
                        new HallCommand.SetUpCounter(new Place(
                                "T1",
                                "help",
                                List.of("bill"),
                                Optional.of("a"),
                                List.of("p1"),
                                Place.Kind.TERMINAL,
                                true))),
                row("counters/3/take-down", "{}", new HallCommand.TakeDownCounter("3")),
                row("counters/3/open", "{'clerk':'li'}", new HallCommand.OpenCounter("3", Optional.of("li"))),
                row("counters/3/open", "", new HallCommand.OpenCounter("3", NONE)),
                row("counters/3/close", "{}", new HallCommand.CloseCounter("3")),
                row(
                        "counters/3/pause",
                        "{'reason':'lunch','until':'2027-02-01T04:00:00.0009Z'}",
                        new HallCommand.PauseCounter("3", "lunch", Optional.of(NOON))),
                row("counters/3/resume", "{}", new HallCommand.ResumeCounter("3")),
                row("equipment/p1/fault", "{'note':'jam'}", new HallCommand.ReportFault("p1", "jam")),
                row("equipment/p1/repair", "{}", new HallCommand.ReportRepair("p1")),
                row(
                        "clerks/li/skills",
                        "{'skills':{'bill':5,'meter':2},'inTraining':['meter'],'languages':['en']}",
                        new HallCommand.ChangeClerk(
                                "li", new TreeMap<>(Map.of("bill", 5, "meter", 2)), Set.of("meter"), List.of("en"))),
                row(
                        "clerks/li/rota",
                        "{'rota':[{'from':'09:00','until':'12:00','counter':'3'},{'from':'12:00','until':'13:00'}]}",
                        new HallCommand.ChangeRota(
                                "li",
                                List.of(
                                        new Shift(LocalTime.of(9, 0), LocalTime.NOON, Optional.of("3")),
                                        new Shift(LocalTime.NOON, LocalTime.of(13, 0), NONE)))),
                row("clerk-count", "{'clerks':6}", new HallCommand.OverrideClerkCount(Optional.of(6))),
                row("clerk-count", "{}", new HallCommand.OverrideClerkCount(Optional.empty())));
    }

    static Stream<Arguments> dispatch() {
        DispatchChange none = DispatchChange.NONE;
        Map<String, Weight> weights = new TreeMap<>(Map.of("bill", new Weight(2, 0)));
        return Stream.of(
                row("policy", "{'policy':'c-mu'}", new HallCommand.ChangePolicy(Optional.of("c-mu"), none)),
                row(
                        "policy",
                        "{'offsetSeconds':60.5,'weights':{'bill':{'importance':2}},"
                                + "'times':{'factors':[2,1.5,1,1,1],'clerks':{'li':{'bill':90}}},"
                                + "'fairness':{'mostOvertakes':3},'rings':[{'afterSeconds':60,'drops':['clerk']}],"
                                + "'borrowing':{'ownServices':{'li':['bill']}},'offers':{'mode':'push'},"
                                + "'shadow':{'policy':'c-mu','weights':{'bill':{'importance':2}}}}",
                        new HallCommand.ChangePolicy(
                                NONE,
                                new DispatchChange(
                                        Optional.of(60.5),
                                        Optional.of(weights),
                                        Optional.of(new ExpectedTimes(
                                                List.of(2.0, 1.5, 1.0, 1.0, 1.0), Map.of("li", Map.of("bill", 90L)))),
                                        Optional.of(
                                                new FairnessTerms(Optional.of(3), Optional.empty(), Optional.empty())),
                                        Optional.of(List.of(new Ring(60, Set.of(Ring.Preference.CLERK)))),
                                        Optional.of(new Borrowing(Map.of("li", List.of("bill")), 1)),
                                        Optional.of(new OfferTerms(OfferTerms.Mode.PUSH, 30)),
                                        Optional.of(new Shadow("c-mu", 180, weights)),
                                        false))));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                row("counters/3/call-next", "{}", new HallCommand.CallNext("3")),
                row(
                        "counters/3/call",
                        "{'visit':'v1','reason':'pregnant'}",
                        new HallCommand.CallVisit("3", "v1", "pregnant")),
                row("counters/3/send", "{'visit':'v1','note':'deaf'}", new HallCommand.SendVisit("3", "v1", "deaf")),
                row(
                        "counters/3/serve-without-ticket",
                        "{'services':['bill']}",
                        new HallCommand.ServeWithoutTicket("3", BILL, DRAWN)),
                row("counters/3/accept", "{}", new HallCommand.AcceptOffer("3")),
                row("counters/3/refuse", "{'reason':'cousin'}", new HallCommand.RefuseOffer("3", "cousin")),
                row("counters/3/rescind", "{'reason':'training'}", new HallCommand.RescindOffer("3", "training")),
                row("counters/3/recall", "{}", new HallCommand.Recall("3")),
                row("counters/3/start", "{}", new HallCommand.StartService("3")),
                row("counters/3/step", "{'step':'review'}", new HallCommand.MarkStep("3", "review")),
                row(
                        "counters/3/hand-over",
                        "{'service':'bill','clerk':'li','note':'sign'}",
                        new HallCommand.HandOverPaper("3", "bill", "li", "sign")),
                row("counters/3/finish", "", new HallCommand.FinishService("3", "done", List.of(), NONE)),
                row(
                        "counters/3/finish",
                        "{'outcome':'refused','delivered':['bill'],'reason':'not theirs'}",
                        new HallCommand.FinishService("3", "refused", List.of("bill"), Optional.of("not theirs"))),
                row(
                        "counters/3/transfer",
                        "{'to':{'service':'meter'}}",
                        transfer(new Transfer.Target(Optional.of("meter"), NONE, NONE), Transfer.Position.BY_WAIT, 0)),
                row(
                        "counters/3/transfer",
                        "{'to':{'counter':'1'},'place':'first','delaySeconds':60}",
                        transfer(new Transfer.Target(NONE, Optional.of("1"), NONE), Transfer.Position.FIRST, 60)),
                row(
                        "counters/3/transfer",
                        "{'to':{'clerk':'li'},'place':'last'}",
                        transfer(new Transfer.Target(NONE, NONE, Optional.of("li")), Transfer.Position.LAST, 0)),
                row("counters/3/park", "{'reason':'form'}", new HallCommand.Park("3", "form", 0)),
                row("counters/3/park", "{'reason':'form','delaySeconds':300}", new HallCommand.Park("3", "form", 300)),
                row("counters/3/no-show", "{}", new HallCommand.ReportNoShow("3")),
                row("counters/3/undo", "{}", new HallCommand.Undo("3")),
                row("counters/3/panic", "{}", new HallCommand.RaisePanic("3", "")),
                row("counters/3/panic", "{'note':'help'}", new HallCommand.RaisePanic("3", "help")));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                row(
                        "appointments",
                        "{'services':['bill'],'start':'2027-02-01T04:00:00Z','language':'en'}",
                        new HallCommand.BookAppointment(BILL, NOON, DRAWN, NONE, Optional.of("en"), NONE)),
                row(
                        "appointments/p1/move",
                        "{'start':'2027-02-01T04:00:00Z'}",
                        new HallCommand.MoveAppointment("p1", NOON)),
                row("appointments/p1/cancel", "{}", new HallCommand.CancelAppointment("p1")),
                row("cases/c1/progress", "{'note':'sent'}", new HallCommand.TellProgress("c1", "sent", false)),
                row(
                        "cases/c1/progress",
                        "{'note':'done','closes':true}",
                        new HallCommand.TellProgress("c1", "done", true)),
                row("alerts/a1/acknowledge", "{'by':'boss'}", new HallCommand.AcknowledgeAlert("a1", "boss", NONE)),
                row(
                        "alerts/a1/shelve",
                        "{'by':'boss','until':'2027-02-01T04:00:00Z','note':'the fitter is here'}",
                        new HallCommand.ShelveAlert("a1", "boss", NOON, Optional.of("the fitter is here"))),
                row("alerts/a1/resolve", "{'by':'boss'}", new HallCommand.ResolveAlert("a1", "boss")),
                row(
                        "care",
                        "{'action':'water','by':'lobby','alert':'a1','note':'40 cups'}",
                        new HallCommand.RecordCare("water", "lobby", Optional.of("a1"), Optional.of("40 cups"))),
                row("guides", "{'place':'kiosk 1'}", new HallCommand.CallGuide("kiosk 1")),
                row("day/close", "{}", new HallCommand.CloseDay()));
    }

    private static Transfer transfer(Transfer.Target to, Transfer.Position place, long delaySeconds) {
        return new Transfer("3", to, place, delaySeconds);
    }

    @ParameterizedTest
    @MethodSource({"visits", "errands", "counters", "dispatch", "calls", "others"})
    void aPathWithItsBodyAsksThis(String path, String body, HallCommand command) {
        server.post("/api/v1/halls/H001/" + path, body, "k-1");

        assertThat(server.halls.submitted).isNotEmpty();
        assertThat(server.halls.submitted.getLast().key()).contains("k-1");
        assertThat(server.halls.submitted.removeLast().command().toString().replaceAll("H001\\.[\\w-]{22}", DRAWN))
                .isEqualTo(command.toString());
    }
}
