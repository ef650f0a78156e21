package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hall's journal says of the commands a load has sent, and what it must not say. */
class HallAccountTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger = new Ledger("run", 3, "H001");
    private int ticket;
    private int call;
    private int refused;
    private int lost;

    @BeforeEach
    void fourCommands() {
        ticket = ledger.ask(true);
        ledger.issued(ticket, "A001");
        call = ledger.ask(false);
        ledger.done(call);
        refused = ledger.ask(false);
        ledger.nothingStored(refused);
        lost = ledger.ask(true);
    }

    @Test
    void whatIsInBothBalances() throws Exception {
        Account account = account(issued(ticket, "A001"), stored(call), foreign("A002"));
        assertThat(account.balanced()).isTrue();
        assertThat(account.ticketsAcknowledged()).isEqualTo(1);
        assertThat(account.ticketsInJournal()).isEqualTo(1);
        assertThat(account.ticketsOfOthers()).isEqualTo(1);
        assertThat(account.commandsInJournal()).isEqualTo(2);
        assertThat(account.resolvedNotDone()).isEqualTo(1);
    }

    @Test
    void whatGotNoAnswerIsToldByItsKey() throws Exception {
        Account account = account(issued(ticket, "A001"), stored(call), issued(lost, "A002"));
        assertThat(account.balanced()).isTrue();
        assertThat(account.resolvedDone()).isEqualTo(1);
        assertThat(account.ticketsInJournal()).isEqualTo(2);
    }

    @Test
    void aTicketThatIsNotInTheJournalIsNamed() throws Exception {
        assertThat(account(stored(call)).mismatches())
                .containsExactly("Hall H001: ticket run-3-0 was acknowledged, but is not in the journal.");
    }

    @Test
    void anotherTicketThanTheAnswersIsNamed() throws Exception {
        assertThat(account(issued(ticket, "A009"), stored(call)).mismatches())
                .containsExactly(
                        "Hall H001: ticket run-3-0 was answered with ticket A001, but the journal has ticket A009.");
    }

    @Test
    void aRefusedCommandInTheJournalIsNamed() throws Exception {
        assertThat(account(issued(ticket, "A001"), stored(call), stored(refused))
                        .mismatches())
                .containsExactly("Hall H001: command run-3-2 was refused, but stands in the journal.");
    }

    @Test
    void aCommandThatHappenedTwiceIsNamed() throws Exception {
        assertThat(account(issued(ticket, "A001"), issued(ticket, "A001"), stored(call))
                        .mismatches())
                .containsExactly("Hall H001: ticket run-3-0 stands in the journal twice.");
    }

    private Account account(String... entries) throws Exception {
        HallAccount account = new HallAccount(ledger);
        for (String entry : entries) {
            account.entry(JSON.readTree(entry.replace('\'', '"')));
        }
        account.close();
        return HallAccount.sum(List.of(account), List.of(ledger), "");
    }

    private String issued(int number, String printed) {
        return "{'key':'" + ledger.key(number) + "','events':[{'type':'ticket-issued','ticket':'" + printed + "'}]}";
    }

    private String stored(int number) {
        return "{'key':'" + ledger.key(number) + "','events':[{'type':'ticket-called'}]}";
    }

    private static String foreign(String ticket) {
        return "{'key':'another','events':[{'type':'ticket-issued','ticket':'" + ticket + "'}]}";
    }
}
