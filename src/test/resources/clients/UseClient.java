import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.BookletsApi;
import org.openapitools.client.api.FilesApi;
import org.openapitools.client.api.FormsApi;
import org.openapitools.client.model.Amount;
import org.openapitools.client.model.Booklet;
import org.openapitools.client.model.BookletFormat;
import org.openapitools.client.model.BookletOrder;
import org.openapitools.client.model.BookletState;
import org.openapitools.client.model.Difference;
import org.openapitools.client.model.Extracted;
import org.openapitools.client.model.FieldError;
import org.openapitools.client.model.FileFormat;
import org.openapitools.client.model.Finding;
import org.openapitools.client.model.Form;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.SelfEvaluationForm;
import org.openapitools.client.model.SelfEvaluationFormFunding;
import org.openapitools.client.model.SelfEvaluationFormFundingRow;
import org.openapitools.client.model.SelfEvaluationFormIndicatorsItem;
import org.openapitools.client.model.Versions;

/** A user's program with the client that openapi-generator makes for Java; says what came back, a line each. */
public final class UseClient {

    private static final Duration POLL = Duration.ofMillis(100);

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        FilesApi files = new FilesApi(client);

        say("forms", new FormsApi(client).listForms().getForms().size());

        File word = files.render(new Form(form("党建办工作经费", "29.50")), FileFormat.DOCX, false, null, null, null);
        say("word", new String(Files.readAllBytes(word.toPath()), 0, 2));

        Finding finding = files.check(new Form(form("党建办工作经费", "29.50")), null, null).getFindings().get(0);
        say("finding", finding.getSeverity() + " " + finding.getPointer());

        Extracted extracted = files.extract(word);
        SelfEvaluationForm read = extracted.getData().getSelfEvaluationForm();
        say("extracted", read.getProjectName() + " " + read.getFunding().getTotal().getExecuted().getBigDecimal());
        say("authentic", extracted.getAuthentic().getActualInstance());

        Difference difference = files.diff(new Versions()
                .from(new Form(form("党建办工作经费", "29.50")))
                .to(new Form(form("党建办工作经费", "28.00"))));
        say("changed", difference.getChanges().get(0).getPointer() + " " + difference.getChanges().get(0).getTo());

        try {
            files.render(new Form(form("党建办工作经费", "二十")), FileFormat.PDF, null, null, null, null);
        } catch (ApiException refused) {
            Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            FieldError error = problem.getErrors().get(0);
            say("refused", problem.getStatus() + " " + error.getCode() + " " + error.getPointer());
        }

        BookletsApi booklets = new BookletsApi(client);
        List<Form> forms = List.of(new Form(form("甲", "29.50")), new Form(form("乙", "28.00")));
        Booklet booklet = booklets.submitBooklet(
                forms, "绩效自评汇编", null, null, null, BookletOrder.UNIT, List.of(BookletFormat.PDF, BookletFormat.ZIP), null,
                List.of(FileFormat.HTML), null, null, null, null, null);
        say("created", booklet.getCreated().getOffset());
        while (booklet.getState() == BookletState.QUEUED || booklet.getState() == BookletState.RUNNING) {
            Thread.sleep(POLL.toMillis());
            booklet = booklets.getBooklet(booklet.getId());
        }
        say("booklet", booklet.getState() + " " + booklet.getTitle() + " " + booklet.getRendered());
        File pdf = booklets.downloadBooklet(booklet.getId(), BookletFormat.PDF, null);
        say("pdf", new String(Files.readAllBytes(pdf.toPath()), 0, 5));
        booklets.cancelBooklet(booklet.getId());
        try {
            booklets.getBooklet(booklet.getId());
        } catch (ApiException gone) {
            say("deleted", client.getObjectMapper().readValue(gone.getResponseBody(), Problem.class).getType());
        }
    }

    private static SelfEvaluationForm form(String project, String executed) {
        Amount amount = executed.matches("[0-9.]+") ? new Amount(new BigDecimal(executed)) : new Amount(executed);
        return new SelfEvaluationForm()
                .form(SelfEvaluationForm.FormEnum.SELF_EVALUATION)
                .year(2024)
                .projectName(project)
                .supervisingDepartment("长征镇人民政府")
                .implementingUnit("党建办")
                .funding(new SelfEvaluationFormFunding()
                        .total(new SelfEvaluationFormFundingRow()
                                .initialBudget(new Amount(new BigDecimal("30.00")))
                                .executed(amount)))
                .addIndicatorsItem(new SelfEvaluationFormIndicatorsItem()
                        .level1("产出指标")
                        .level2("数量指标")
                        .level3("培训场次")
                        .target("≥10场")
                        .actual("12场")
                        .weight(new Amount(new BigDecimal("90")))
                        .score(new Amount(new BigDecimal("85"))));
    }

    private static void say(String name, Object value) {
        System.out.println(name + " " + value);
    }
}
