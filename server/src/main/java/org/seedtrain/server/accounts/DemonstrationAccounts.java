package org.seedtrain.server.accounts;

import java.util.List;
import org.seedtrain.batch.Text;
import org.seedtrain.server.problems.Refused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The people of the demonstration centre. Everybody knows their passwords, so they exist only where nobody but the
/// person at this machine can reach the server.
@Component
@Order(1)
public class DemonstrationAccounts implements ApplicationRunner {
    private final Accounts accounts;
    private final CentreMode mode;

    /// @param note what one can see as this person
    public record Demonstration(
            String username, String password, Text name, Role role, Text note) {}

    private static final List<Demonstration> PEOPLE = List.of(
            person("jiwoo", "Kim Jiwoo", "김지우", Role.TRAINEE, "makes the first batch", "첫 배치를 만드는 교육생"),
            person("minjun", "Lee Minjun", "이민준", Role.TRAINEE, "works beside Jiwoo, checks as second person", "함께 일하며 이중 확인을 하는 교육생"),
            person("haneul", "Park Haneul", "박하늘", Role.INSTRUCTOR, "teaches, sees every run, arms malfunctions", "모든 실습을 보고 고장을 내는 강사"),
            person("quality", "Choi Soyeon", "최소연", Role.QUALITY, "reviews the record and decides on the lot", "기록을 검토하고 출하를 결정하는 품질부서"),
            person("manager", "Jung Eunji", "정은지", Role.MANAGER, "plans the programmes of the centre", "교육 과정을 계획하는 담당자"),
            person("admin", "Han Seojun", "한서준", Role.ADMINISTRATOR, "keeps accounts and the server", "계정과 서버를 관리하는 관리자"));

    DemonstrationAccounts(Accounts accounts, CentreMode mode) {
        this.accounts = accounts;
        this.mode = mode;
    }

    private static Demonstration person(
            String username, String en, String ko, Role role, String noteEn, String noteKo) {
        return new Demonstration(
                username, username + "-demo", new Text(en, ko), role, new Text(noteEn, noteKo));
    }

    /// Who can be signed in as; empty unless in demonstration mode.
    public List<Demonstration> people() {
        return mode.demonstration() ? PEOPLE : List.of();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Demonstration person : people()) {
            if (!accounts.exists(person.username())) {
                try {
                    accounts.create(
                            person.username(), person.name().en(), person.password(), List.of(person.role()), true);
                } catch (Refused other) {
                    // Another server on the same database made it at this very moment.
                }
            }
        }
    }
}
