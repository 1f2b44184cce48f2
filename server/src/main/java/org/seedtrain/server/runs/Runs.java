package org.seedtrain.server.runs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Blueprint;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.operator.BatchRun;
import org.seedtrain.batch.recipe.ContentError;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.server.accounts.Accounts;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.accounts.Role;
import org.seedtrain.server.content.Library;
import org.seedtrain.server.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// The runs of the centre: started, looked at, written into. What may be written is decided by the run itself.
@Service
public class Runs {
    private static final int LARGEST_SEED = 999_999;

    private final RunRegister register;
    private final LiveRuns live;
    private final EntryStore store;
    private final Library library;
    private final Accounts accounts;
    private final Closing closing;

    Runs(RunRegister register, LiveRuns live, EntryStore store, Library library, Accounts accounts, Closing closing) {
        this.register = register;
        this.live = live;
        this.store = store;
        this.library = library;
        this.accounts = accounts;
        this.closing = closing;
    }

    /// Starts a run of a recipe.
    ///
    /// @param request the client's number of this request: asking again starts no second run
    /// @param seed absent: drawn
    public RunSummary start(Person person, String recipeId, @Nullable Long seed, String request) {
        Library.Document recipe = library.recipe(recipeId)
                .orElseThrow(() -> Refused.notFound("recipe.none", "There is no recipe '" + recipeId + "'.", recipeId));
        long drawn = seed != null ? seed : ThreadLocalRandom.current().nextInt(1, LARGEST_SEED);
        String id = UUID.randomUUID().toString();
        Body.Start start = begin(id, recipe, library, drawn);
        Blueprint blueprint = Blueprint.of(start);
        Entry first = Run.first(request, actor(person, start), Instant.now(), start);
        String made = register.add(
                id,
                request,
                person,
                BatchJson.mapper().writeValueAsString(blueprint.recipe().title()),
                blueprint.recipe().id(),
                blueprint.recipe().version(),
                drawn,
                blueprint.recipe().steps().size(),
                first);
        return register.find(made).orElseThrow();
    }

    /// The first entry's body: recipe and layout travel in the log.
    static Body.Start begin(String id, Library.Document recipe, Library library, long seed) {
        try {
            var read = org.seedtrain.batch.recipe.RecipeReader.read(recipe.name(), recipe.text());
            Library.Document layout = library.layout(read.layout())
                    .orElseThrow(() -> Refused.wrong(
                            "layout.none",
                            recipe.name() + " asks for the plant '" + read.layout() + "', which does not exist.",
                            read.layout()));
            Body.Start start = new Body.Start(
                    id,
                    Body.Document.of(read.id(), read.version(), recipe.text()),
                    Body.Document.of(read.layout(), "1", layout.text()),
                    seed,
                    BatchRun.MODEL,
                    "practice",
                    null);
            Blueprint.of(start);
            return start;
        } catch (ContentError | LayoutRefused e) {
            throw Refused.wrong("recipe.broken", "This recipe cannot be used. " + e.getMessage(), e.getMessage());
        }
    }

    public RunSummary summary(Person person, String id) {
        require(person, id);
        return register.find(id).orElseThrow();
    }

    public long count(Person person) {
        return register.count(person);
    }

    public List<RunSummary> page(Person person, int page, int size) {
        return register.page(person, page, size);
    }

    /// The person's own runs of a recipe, latest first.
    public List<RunSummary> own(Person person, String recipe) {
        return register.own(person, recipe);
    }

    /// Looks at a run; nobody else does meanwhile.
    public <T> T look(Person person, String id, Function<Run, T> how) {
        require(person, id);
        return live.get(id).look(how);
    }

    /// The log as it was hashed, one entry a line.
    public List<String> lines(Person person, String id) {
        require(person, id);
        return store.lines(id, 0);
    }

    /// Lets another person see the run and work in it.
    public void invite(Person person, String id, String username) {
        require(person, id);
        Person other = accounts.findByUsername(username)
                .orElseThrow(() -> Refused.notFound(
                        "account.none", "Nobody here has the user name '" + username + "'.", username));
        register.invite(id, other);
    }

    /// Appends an entry; when this returns, it is on the disk.
    public Entry append(Person person, String id, NewEntry entry, String request) {
        require(person, id);
        if (entry.body() instanceof Body.Start || entry.body() instanceof Body.Closed) {
            throw Refused.wrong("entry.server", "An entry of kind '" + entry.body().kind() + "' is made by the server.");
        }
        Person actor = signer(person, entry);
        Entry appended = append(
                id, run -> new Entry.Draft(request, entry.step(), entry.body(), actor(actor, entry.body())));
        if (!actor.id().equals(person.id())) {
            register.invite(id, actor);
        }
        return appended;
    }

    /// Moves the clock forward, by an entry like any other.
    Entry skip(Person person, String id, Skip skip, @Nullable String request) {
        require(person, id);
        String entry = request == null ? UUID.randomUUID().toString() : request;
        return append(id, run -> {
            Instant moment = Instant.now();
            Body.Clock clock = skip.clock(run, run.timeAt(moment), run.clockAt(moment));
            return new Entry.Draft(entry, null, clock, actor(person, clock));
        });
    }

    private Entry append(String id, Function<Run, Entry.Draft> draft) {
        LiveRun run = live.get(id);
        Entry entry = run.append(draft);
        closing.after(run, entry);
        return entry;
    }

    /// Signing and deciding ask for the password again; with it a second person can sign at the same screen.
    private Person signer(Person person, NewEntry entry) {
        boolean signs = entry.body() instanceof Body.Signature || entry.body() instanceof Body.Disposition;
        if (!signs && entry.asUser() == null) {
            return person;
        }
        if (entry.password() == null || entry.password().isEmpty()) {
            throw Refused.forbidden("signature.password", "A signature needs the password of the person who signs.");
        }
        String username = entry.asUser() == null || entry.asUser().isBlank() ? person.username() : entry.asUser();
        try {
            return accounts.authenticate(username, entry.password());
        } catch (Refused refused) {
            // Not 401: the session is as it was.
            throw new Refused(
                    refused.status() == HttpStatus.UNAUTHORIZED ? HttpStatus.FORBIDDEN : refused.status(),
                    refused.status() == HttpStatus.UNAUTHORIZED ? "signature.wrong" : refused.key(),
                    refused.getMessage(),
                    refused.arguments().toArray());
        }
    }

    /// The role in which a person does something; one who has several takes the one that it needs.
    static org.seedtrain.batch.Actor actor(Person person, Body body) {
        boolean quality = body instanceof Body.Disposition
                || body instanceof Body.DeviationClosed
                || body instanceof Body.Signature signature
                        && (signature.meaning() == Body.Signature.Meaning.APPROVED
                                || signature.meaning() == Body.Signature.Meaning.REVIEWED);
        List<Role> order = quality
                ? List.of(Role.QUALITY, Role.INSTRUCTOR, Role.TRAINEE)
                : List.of(Role.INSTRUCTOR, Role.TRAINEE, Role.QUALITY);
        for (Role role : order) {
            if (person.is(role)) {
                return new org.seedtrain.batch.Actor(
                        person.id(), person.name(), org.seedtrain.batch.Role.of(role.word()));
            }
        }
        throw Refused.forbidden("entry.role", "Your role does not write into batch records.");
    }

    LiveRun stream(Person person, String id) {
        require(person, id);
        return live.get(id);
    }

    void require(Person person, String id) {
        if (!register.visible(id, person)) {
            // Whether it exists is nobody's business who may not see it.
            throw Refused.notFound("run.none", "There is no run '" + id + "', or it is not yours.", id);
        }
    }
}
