"""The addresses of the project's own that show what is not everyone's: rule and objects of each.

A line: the address, who sees | who acts, what GET and POST give those who may (`-`: 405), and
which object stands for each part of the address. A letter that no dossier fills yet is 409.
"""

ADMIN = """
gallery                      staff                        200 -
interface_words              content editors              200 -
parity:cockpit               content editors              200 -
parity:accept                content editors              - 302    pk=standing
parity:start                 page editors                 302 302  pk=page language=language
parity:publish               content editors              200 422  pk=page
admin/localize/update/<int:translation_source_id>/ page editors 302 302 translation_source_id=source
admin/localize/submit/page/<int:pk>/                page editors  302 302  pk=page
letters:productions          dossier readers|officers     200 422
letters:production           dossier readers              200 -    pk=production
letters:bundle               officers + committee         200 -    pk=production
staff_guide                  staff                        200 -
editing:findings             page editors!                200 400  page_id=page
editing:content_report       page editors!                200 -
editing:content_report_results  page editors!             200 -
editing:link_report          page editors!                200 -
editing:link_report_results  page editors!                200 -
operations:screen            operators                    200 -
operations:send_again        operators                    - 302
operations:check_journal     operators                    - 302
operations:certificate       operators                    200 -
call_figures:index           dossier readers              200 -
call_figures:show            dossier readers              200 -    slug=call
call_figures:publications    dossier readers|officers + committee 200 404  slug=call
call_figures:workbook        dossier readers              200 -    slug=call
call_figures:table           dossier readers              200 -    slug=call code=table
handling:many                officers                     - 302
handling:act                 officers                     - 302    pk=sent_pk
handling:views               dossier readers              200 -
handling:add_view            dossier readers              200 422
handling:view                the owner                    302 -    pk=view
handling:change_view         the owner                    200 422  pk=view
handling:remove_view         the owner                    - 302    pk=view
selection:index              dossier readers              200 -
selection:batch              dossier readers|officers + committee 200 302  pk=batch
selection:minutes            dossier readers              200 -    pk=locked_batch
selection:proposal           officers + committee         200 422  pk=batch dossier=proposed
selection:deliberation       dossier readers              200 -    pk=vote
selection:batches            dossier readers|officers + committee 200 422  slug=call
selection:lots               dossier readers|committee    200 302  slug=call
selection:frozen_list        dossier readers              200 -    slug=call
selection:votes              dossier readers|officers     200 302  slug=call
reviews:index                dossier readers              200 -
reviews:conflicts            readers                      200 422
reviews:reading              this reader                  200 422  pk=reading
reviews:overview             officers + committee|officers  200 200  slug=call
eligibility:trial            dossier readers              200 -
eligibility:judge            dossier readers|officers     200 302  pk=sent_pk
complements:waiting          dossier readers              200 -
complements:complement       dossier readers|officers     200 302  pk=sent_pk
complements:messages         dossier readers|officers     200 422  pk=sent_pk
training_admin:index         registrars                   200 -
training_admin:figures       registrars                   200 -
training_admin:session       registrars                   200 -    pk=session
training_admin:terms         registrars                   200 422  pk=session
training_admin:enter         registrars                   200 422  pk=session
training_admin:move          registrars                   200 422  pk=session
training_admin:cancel        registrars                   200 422  pk=session
training_admin:close         registrars                   - 302    pk=session
training_admin:sheet         registrars                   200 -    pk=session
training_admin:export        registrars                   200 -    pk=session
training_admin:confirm registrars - 302 pk=session public_id=registration
training_admin:seat registrars - 302 pk=session public_id=registration
training_admin:dismiss registrars 200 422 pk=session public_id=registration
training_admin:transfer registrars 200 422 pk=session public_id=registration
training_admin:revoke registrars 200 422 pk=session public_id=registration
dossier_admin:index          dossier readers              200 -
dossier_admin:index_results  dossier readers              200 -
dossier_admin:extend         officers                     200 422
dossier_admin:archives       officers + committee         200 -
dossier_admin:archive        officers + committee         200 -    pk=archive
dossier_admin:archive_file   officers + committee         200 -    pk=archive
dossier_admin:inspect        dossier readers              200 -    pk=sent_pk
dossier_admin:receipt        dossier readers              200 -    pk=sent_pk
dossier_admin:paper          dossier readers              200 -    pk=sent_pk paper=filed
dossier_admin:preview        dossier readers              200 -    pk=sent_pk paper=filed
letter_register:index        dossier readers              200 -
letter_register:index_results  dossier readers            200 -
letter_register:note         dossier readers|officers     200 422  pk=letter
letter_register:paper        dossier readers              200 -    pk=letter
letter_templates:preview     dossier readers              409 -    pk=template
paper_entries:begin          officers                     200 422
paper_entries:entry          officers                     200 302  pk=entry
space_admin:index            officers                     200 -
space_admin:index_results    officers                     200 -
space_admin:inspect          officers                     200 -    pk=commune
space_admin:recover          officers                     200 422  pk=commune
finding_misses               content editors!             200 -
finding_misses_results       content editors!             200 -
"""

COMMUNE = """
dossiers:list                signed in                    200 -
dossiers:start               signed in                    200 422  slug=coming_call
dossiers:overview            members                      200 -    public_id=draft
dossiers:step                members                      200 302  public_id=draft number=step
dossiers:answer members - 200 public_id=draft number=step key=question
dossiers:answer_file members - 404 public_id=draft number=step key=question
dossiers:news                members                      200 -    public_id=draft number=step
dossiers:review              members                      200 -    public_id=draft
dossiers:submit              members                      302 400  public_id=draft
dossiers:receipt             members                      200 -    public_id=sent
dossiers:receipt_pdf         members                      200 -    public_id=sent
dossiers:file                members                      200 -    public_id=draft paper=paper
adhesion:vote                members                      200 422  public_id=sent
adhesion:deliberation        members                      200 -    public_id=sent
received_letters:paper       members                      200 -    public_id=sent letter=letter
exchanges:messages           members                      200 422  public_id=sent
spaces:open                  signed in                    200 422
spaces:show                  members                      200 -    code=code
spaces:invite                members                      200 422  code=code
spaces:withdraw members - 302 code=code invitation=invitation
spaces:role                  members                      200 422  code=code place=place
spaces:remove                members                      200 302  code=code place=place
spaces:tokens                members                      200 -    code=code
spaces:make_token            members                      200 422  code=code
spaces:revoke_token          members                      200 302  code=code token=token
spaces:leave                 members                      200 302  code=code
spaces:offer                 members                      200 422  code=code
spaces:ask                   signed in                    - 302    code=code
spaces:answer                members                      200 422  code=code asked=asked
spaces:accept the invited 200 302 public_id=invited token=letter_key
registrations:register       signed in|of a commune!403   200 422  pk=session
registrations:commune        members                      200 -    code=code
registrations:cancel members 200 302 code=code public_id=registration
registrations:confirm members - 302 code=code public_id=registration
registrations:certificate    members + registrars         200 -    reference=certificate
"""

# An officer's screen for the telephone, which is not under the administration.
IN_THE_ROOM = """
registrations:presence       registrars                   200 404  pk=session
"""

# What everyone may read, and what a key of its own guards: nobody is refused for who they are.
PUBLIC = """
admin_words wagtailadmin_login wagtailadmin_logout wagtailadmin_sprite
wagtailadmin_javascript_catalog
wagtailadmin_password_reset wagtailadmin_password_reset_done
wagtailadmin_password_reset_confirm wagtailadmin_password_reset_complete
root robots sitemap sitemap_section openapi healthz readyz metrics picture api_page
territory:suggestions commune communes_guide blank_form verify published:lots published:program
registrations:answer registrations:verify records:mailbox search search_suggestions
news-atom news-rss
account_login account_request_login_code account_signup account_confirm_login_code
account_logout account_inactive wagtail_serve
"""
# Each has a module of tests of its own.
ELSEWHERE = {
    "second_factor:": "tests/threats/test_second_factor_bypass.py",
    "wagtailapi:": "site/portal/tests/api",
    # wagtail-localize's view, whose answer we say in the reader's language.
    "admin/localize/translate/": "site/parity/tests",
}
