package org.deskbell.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.intake.EmbedView.Option;
import org.deskbell.site.Assets;
import org.deskbell.site.Chrome;
import org.deskbell.site.Curtain;
import org.deskbell.site.SecurityHeaders;
import org.deskbell.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;

/** Where whoever runs the forms chooses how one should stand in another site, sees it there, and copies what that site needs. */
@Path("/embed")
@Blocking
class EmbedPage {

    private final Forms forms;
    private final Faces faces;
    private final Curtain curtain;
    private final Assets assets;
    private final Site site;
    private final EmbedWords words = MessageBundles.get(EmbedWords.class);

    EmbedPage(Forms forms, Faces faces, Curtain curtain, Assets assets, Site site) {
        this.forms = forms;
        this.faces = faces;
        this.curtain = curtain;
        this.assets = assets;
        this.site = site;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(EmbedView view);

        static native TemplateInstance host(Chrome chrome, Snippet snippet);
    }

    @GET
    public Response show(@RestQuery String form, @RestQuery String way, @BeanParam Visit visit, @Context HttpHeaders headers,
            @Context UriInfo address) {
        return behind(form, headers, chosen -> {
            var snippet = snippet(chosen, way, visit, server(address));
            var view = new EmbedView(site.chrome(words.title(), Locale.ENGLISH).styled(assets.consoleStyle()),
                    forms.live()
                            .stream()
                            .map(each -> new Option(each.id(), each.title().in(each.defaultLanguage()) + " (" + each.id() + ")",
                                    each.equals(chosen)))
                            .toList(),
                    List.of(WayIn.values()).stream().map(WayIn::key).toList(),
                    snippet.way().key(),
                    faces.languages(chosen)
                            .stream()
                            .map(each -> new Option(each.toLanguageTag(), each.getDisplayLanguage(Locale.ENGLISH),
                                    each.toLanguageTag().equals(snippet.lang())))
                            .toList(),
                    snippet.theme(), snippet.html(), snippet.script(), snippet.place(),
                    snippet.pinned(Assets.EMBED_VERSION, assets.embedIntegrity()), snippet.policy(),
                    snippet.way() != WayIn.LINK, chosen.embed().origins(),
                    "/embed/page?form=" + chosen.id() + "&way=" + snippet.way().key()
                            + (snippet.theme() == null ? "" : "&theme=" + snippet.theme())
                            + (snippet.lang() == null ? "" : "&lang=" + snippet.lang()));
            return answer(Templates.page(view), List.of());
        });
    }

    /** The page of the company that there is not. */
    @GET
    @Path("page")
    public Response host(@RestQuery String form, @RestQuery String way, @BeanParam Visit visit, @Context HttpHeaders headers) {
        return behind(form, headers, chosen -> answer(
                Templates.host(site.chrome(words.hostTitle(), Locale.ENGLISH).styled(assets.consoleStyle()),
                        snippet(chosen, way, visit, "")),
                List.of("'self'")));
    }

    private Response behind(String id, HttpHeaders headers, Function<Form, Response> page) {
        return curtain.refusal(headers)
                .orElseGet(() -> forms.live()
                        .stream()
                        .filter(form -> id == null || form.id().equals(id))
                        .findFirst()
                        .map(page)
                        .orElseThrow(NotFoundException::new));
    }

    private Snippet snippet(Form form, String way, Visit visit, String server) {
        var lang = faces.languages(form).stream().map(Locale::toLanguageTag).filter(tag -> tag.equals(visit.lang)).findFirst();
        var spoken = lang.map(Locale::forLanguageTag).orElse(form.defaultLanguage());
        return new Snippet(server, form.id(), WayIn.keyed(way), form.title().in(spoken),
                site.words(FrameWords.class, spoken).close(), visit.theme(), lang.orElse(null));
    }

    private static Response answer(TemplateInstance page, List<String> mayFrame) {
        return Response.ok(page.render())
                .type("text/html;charset=UTF-8")
                .header(SecurityHeaders.POLICY, SecurityHeaders.framing(mayFrame))
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private String server(UriInfo address) {
        URI server = site.publicUrl() != null ? site.publicUrl() : address.getBaseUri();
        return server.getScheme() + "://" + server.getAuthority();
    }
}
