// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingdetail.h"

#include "assess/findings/rule.h"
#include "base/text.h"
#include "edit/objects.h"
#include "findingmodel.h"
#include "panels/dateeditor.h"
#include "panels/linkbutton.h"
#include "panels/panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;
using assess::Finding;

namespace {

constexpr int mostLinks = 12;
constexpr int daysAccepted = 90;

/// The step that a plan made by the checker is; its text is what the history says.
Result<edit::Step> stepOf(const QString &text, const Result<Plan> &after)
{
    return after.transform([&](const Plan &plan) { return edit::Step{text, plan}; });
}

} // namespace

WaivePopup::WaivePopup(PanelContext &context, const Finding &finding, QWidget *parent)
    : AskPopup(context, tr("Why is “%1” fine as it is?").arg(finding.rule->translatedTitle()),
               parent),
      m_finding(finding),
      m_reason(new QLineEdit(this)),
      m_until(new DateEditor(context, *infoOf(kindOf<Waiver>()).field(u"until"), this))
{
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    answers()->addWidget(m_reason);
    auto *label = new QLabel(tr("Ask again after (empty: never)"), this);
    label->setTextFormat(Qt::PlainText);
    answers()->addWidget(label);
    m_until->setValue(context.today().addDays(daysAccepted).toString(Qt::ISODate));
    answers()->addWidget(m_until);
    takeButton()->setText(tr("Accept"));
    takeButton()->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { takeButton()->setEnabled(!text.trimmed().isEmpty()); });
    setFocusProxy(m_reason);
}

bool WaivePopup::take()
{
    const Result<QDate> until = Value<QDate>::fromVariant(m_until->value());
    if (!until) {
        return context().perform(std::unexpected(until.error()));
    }
    return context().perform(
        stepOf(tr("Accept that %1").arg(m_finding.text),
               assess::waived(context().plan(), m_finding, m_reason->text(), *until)));
}

FindingDetail::FindingDetail(PanelContext &context, QWidget *parent)
    : QScrollArea(parent),
      m_context(context),
      m_content(new QWidget),
      m_column(new QVBoxLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The finding in full"));
    m_column->setContentsMargins(space::section, space::normal, space::normal, space::normal);
    m_column->setSpacing(space::normal);
    makeTexts();
    makeButtons();
    m_column->addStretch(1);
    setWidget(m_content);
    connect(&context, &PanelContext::themeChanged, this, &FindingDetail::showTexts);
    setFinding(nullptr);
}

QLabel *FindingDetail::addLabel()
{
    auto *label = new QLabel(m_content);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void FindingDetail::makeTexts()
{
    m_gravity = addLabel();
    m_title = addLabel();
    m_text = addLabel();
    m_links = new QVBoxLayout;
    m_links->setSpacing(0);
    m_column->addLayout(m_links);
    m_fixText = addLabel();
}

void FindingDetail::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::normal);
    const auto make = [this, row](const QString &text, const QString &tip, auto run) {
        auto *button = new QPushButton(text, m_content);
        button->setToolTip(tip);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_fix =
        make(tr("&Fix"), tr("Make this edit; it can be undone (F in the list)"), [this] { fix(); });
    m_accept = make(tr("A&ccept …"), tr("It is fine as it is, for a reason (A in the list)"),
                    [this] { askToAccept(m_accept->mapToGlobal(QPoint(0, m_accept->height()))); });
    m_takeBack = make(tr("Take &back"), tr("Show the finding again"), [this] { takeBack(); });
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addSpacing(space::normal);
    m_why = addLabel();
    m_source = addLabel();
}

void FindingDetail::setFinding(const Finding *finding, Id<Waiver> waiver)
{
    m_finding = finding ? std::optional(*finding) : std::nullopt;
    m_waiver = waiver;
    m_content->setVisible(finding != nullptr);
    if (finding) {
        showTexts();
        showLinks();
    }
}

void FindingDetail::showTexts()
{
    if (!m_finding) {
        return;
    }
    const render::Theme &theme = m_context.theme();
    const auto paint = [](QLabel *label, const QFont &font, const QColor &colour) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
        label->setFont(font);
    };
    const assess::Rule &rule = *m_finding->rule;
    QFont heading = theme.heading();
    heading.setWeight(QFont::DemiBold);
    paint(m_gravity, theme.font, theme.gravity(m_finding->gravity));
    paint(m_title, heading, theme.text);
    paint(m_text, theme.font, theme.text);
    paint(m_why, theme.font, theme.text);
    paint(m_fixText, theme.font, theme.text);
    paint(m_source, theme.small(), theme.mutedText);
    m_gravity->setText(tr("%1 %2, rule %3", "sign, severity, key")
                           .arg(QString(render::gravityMark(m_finding->gravity)),
                                labelOf(m_finding->gravity), QString::fromLatin1(rule.key)));
    m_title->setText(rule.translatedTitle());
    m_text->setText(m_finding->text);
    m_why->setText(tr("Why: %1").arg(rule.translatedWhy()));
    m_source->setText(tr("Source: %1").arg(rule.translatedSource()));
    m_fixText->setText(m_waiver ? tr("Accepted: %1").arg(m_context.plan().get(m_waiver).reason)
                           : m_finding->fix
                           ? tr("Ready fix: %1.").arg(m_finding->fix->text)
                           : tr("This has to be thought about; there is no ready fix."));
    m_fix->setVisible(canFix());
    m_accept->setVisible(canAccept());
    m_takeBack->setVisible(!m_waiver.isNull());
}

void FindingDetail::showLinks()
{
    while (QLayoutItem *item = m_links->takeAt(0)) {
        if (QWidget *link = item->widget()) {
            link->hide();
            link->deleteLater();
        }
        delete item; // NOLINT(cppcoreguidelines-owning-memory): what takeAt() gives is ours
    }
    for (const ObjectRef &object :
         m_finding->objects.first(std::min<qsizetype>(m_finding->objects.size(), mostLinks))) {
        if (!contains(m_context.plan(), object) || object.as<Settings>()) {
            continue;
        }
        auto *link = new LinkButton(m_context,
                                    tr("%1: %2", "kind, name")
                                        .arg(infoOf(object.kind).translatedLabel(),
                                             isolated(nameOf(m_context.plan(), object))),
                                    m_content);
        link->setToolTip(tr("Select it"));
        m_links->addWidget(link);
        connect(link, &LinkButton::clicked, this,
                [this, object] { m_context.selection().select(object); });
    }
}

bool FindingDetail::canFix() const { return m_finding && m_finding->fix && !m_waiver; }

bool FindingDetail::canAccept() const { return m_finding && !m_waiver; }

void FindingDetail::fix()
{
    if (canFix()) {
        const Finding finding = *m_finding;
        m_context.perform(stepOf(finding.fix->text, assess::fixed(m_context.plan(), finding)));
    }
}

void FindingDetail::askToAccept(QPoint place)
{
    if (canAccept()) {
        (new WaivePopup(m_context, *m_finding, this))->ask(place);
    }
}

void FindingDetail::takeBack()
{
    if (m_waiver) {
        m_context.perform(
            edit::remove(m_context.plan(), m_waiver).transform([](const edit::Step &step) {
                return edit::Step{tr("Take back that a finding is accepted"), step.plan};
            }));
    }
}

void FindingDetail::showObject()
{
    if (m_finding && contains(m_context.plan(), m_finding->object())) {
        m_context.selection().select(m_finding->object());
    }
}

} // namespace facet::panels
