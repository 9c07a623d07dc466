// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardlooks.h"
#include "edit/channels.h"
#include "panelfixture.h"
#include "panels/inspector.h"
#include "panels/integrationpanel.h"
#include "panels/objecttreeview.h"
#include "panels/panels.h"
#include "render/theme.h"
#include "support/randomplan.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTest>

#include <BreezeIcons>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::Workplace;

namespace {

bool hasBuddy(const QWidget *widget)
{
    for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
        for (const QWidget *buddy = label->buddy(); buddy; buddy = buddy->focusProxy()) {
            if (buddy == widget) {
                return true;
            }
        }
    }
    return false;
}

bool isNamed(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty() || hasBuddy(widget)) {
        return true;
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && !button->text().isEmpty();
}

/// Parts that Qt builds into a control that has a name of its own.
bool isInnerPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QLineEdit *>(parent) || widget->objectName().startsWith(u"qt_"_s);
}

/// What a person would not know how to call, or that would read markup.
QStringList faults(const QWidget &panel)
{
    QStringList list;
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        const bool reachable =
            widget->isVisibleTo(&panel) && (widget->focusPolicy() & Qt::TabFocus);
        if (reachable && !widget->focusProxy() && !isInnerPart(widget) && !isNamed(widget)) {
            list.append(u"no name: %1 in %2"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()),
                QString::fromLatin1(widget->parent()->metaObject()->className())));
        }
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText) {
            list.append(u"not plain: %1 in %2"_s.arg(
                label->text(), QString::fromLatin1(label->parent()->metaObject()->className())));
        }
    }
    return list;
}

/// Rich text in every name, so that a label that reads it is found out.
Plan markedUp()
{
    Plan plan = test::richPlan();
    Unit unit = plan.get(test::support);
    unit.name = u"<b>Support</b><img src=\"file:///etc/passwd\">"_s;
    return plan.with(unit);
}

struct Setting
{
    const char *name;
    render::Look look;
    qreal scale;
    Qt::LayoutDirection direction;
};

constexpr Setting settings[]{
    {"light", render::Look::Light, 1, Qt::LeftToRight},
    {"dark", render::Look::Dark, 1, Qt::LeftToRight},
    {"contrast", render::Look::HighContrast, 1, Qt::LeftToRight},
    {"light-200", render::Look::Light, 2, Qt::LeftToRight},
    {"light-rtl", render::Look::Light, 1, Qt::RightToLeft},
};

} // namespace

class TestPanelsLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        BreezeIcons::initIcons();
        QIcon::setThemeName(u"breeze"_s);
    }

    void everyControlHasANameAndPlainText()
    {
        Workplace workplace(markedUp());
        for (const auto &panel : makePanels(workplace.context)) {
            QVERIFY(test::showPanel(*panel));
            workplace.selection.select(test::support);
            QCOMPARE(faults(*panel), QStringList());
            QVERIFY(!panel->objectName().isEmpty() && !panel->title().isEmpty());
            QVERIFY(!QIcon::fromTheme(panel->iconName()).isNull());
        }
    }

    void everyInspectedKindHasNamesAndPlainText()
    {
        Workplace workplace(test::randomPlan(3, 40));
        Inspector inspector(workplace.context);
        QVERIFY(test::showPanel(inspector));
        forEachKind([&]<class E>() {
            if (kindOf<E>() == kindOf<Settings>()) {
                return; // of the plan as a whole, never selected
            }
            const QList<ObjectRef> objects = objectsOf(workplace.plan(), kindOf<E>());
            QVERIFY2(!objects.isEmpty(), Describe<E>::key);
            workplace.selection.select(objects.first());
            QCOMPARE(faults(inspector).join(u'\n'), QString());
        });
    }

    void everyPanelFitsIn320Pixels()
    {
        Workplace workplace;
        workplace.selection.select(test::anna);
        for (const auto &panel : makePanels(workplace.context)) {
            QVERIFY2(panel->minimumSizeHint().width() <= leastPanelWidth,
                     qPrintable(panel->objectName()));
            QVERIFY(test::showPanel(*panel));
            for (const auto *area : panel->findChildren<QAbstractScrollArea *>()) {
                const bool scrollsSideways =
                    area->isVisible() && area->horizontalScrollBar()->isVisible();
                QVERIFY2(!scrollsSideways, qPrintable(panel->objectName()));
            }
        }
    }

    void whatOneWouldObjectToIsSeen()
    {
        QWidget page;
        page.resize(300, 60);
        QLabel words(u"Words that take more room than there is"_s, &page);
        words.setGeometry(0, 0, 60, 20);
        QPushButton button(u"Save"_s, &page);
        button.setGeometry(100, 0, 200, 30);
        QVERIFY(test::showPanel(page, page.size()));
        QCOMPARE(test::objections(page).size(), 1);
        QVERIFY(test::objections(page).first().startsWith("cut"_L1));
        words.setGeometry(QRect({0, 0}, words.sizeHint()));
        button.move(words.width() - 10, 0);
        QCOMPARE(test::objections(page).size(), 1);
        QVERIFY(test::objections(page).first().startsWith("upon"_L1));
        button.move(words.width() + 10, 0);
        QCOMPARE(test::objections(page), QStringList());
    }

    void looks_data()
    {
        QTest::addColumn<int>("setting");
        for (int i = 0; i < int(std::size(settings)); ++i) {
            QTest::newRow(settings[i].name) << i;
        }
    }

    /// Every panel paints in every look; FACET_SHOTS names a folder to keep the pictures in.
    void looks()
    {
        QFETCH(const int, setting);
        const Setting &how = settings[setting];
        QApplication::setLayoutDirection(how.direction);
        const render::Theme theme = render::makeTheme(how.look, QApplication::font());
        QApplication::setPalette(render::paletteOf(theme));
        Workplace workplace(test::richPlan(), how.look);
        workplace.context.perform(edit::setTier(workplace.plan(), test::blog, Tier::Grow));
        QTRY_VERIFY(!workplace.document->scores().departments.isEmpty());
        for (const auto &panel : makePanels(workplace.context)) {
            const bool isWide = qobject_cast<const IntegrationPanel *>(panel.get());
            panel->setMinimumWidth(0);
            QVERIFY(test::showPanel(*panel, isWide ? QSize(960, 320) : QSize(320, 720)));
            for (auto *view : panel->findChildren<ObjectTreeView *>()) {
                view->expandAll();
            }
            keep(*panel, how, panel->objectName());
            workplace.selection.select(test::support);
            keep(*panel, how, panel->objectName() + u"-unit"_s);
            workplace.selection.select(test::anna);
            keep(*panel, how, panel->objectName() + u"-person"_s);
            workplace.selection.select(test::fewerCalls);
            keep(*panel, how, panel->objectName() + u"-objective"_s);
            if (auto *integration = qobject_cast<IntegrationPanel *>(panel.get())) {
                keepViews(*integration, how);
            }
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    void keepViews(IntegrationPanel &panel, const Setting &how)
    {
        panel.showView(IntegrationPanel::Radar);
        keep(panel, how, u"radar"_s);
        panel.showView(IntegrationPanel::Levels);
        keep(panel, how, u"levels"_s);
        panel.showView(IntegrationPanel::Bars);
        panel.explain(test::operations, Practice::Channels);
        keep(panel, how, u"explained"_s);
        panel.showView(IntegrationPanel::Table);
        keep(panel, how, u"table"_s);
    }

    void keep(QWidget &panel, const Setting &how, const QString &name)
    {
        test::keepPicture(panel, u"%1-%2"_s.arg(name, QString::fromLatin1(how.name)), how.scale);
    }
};

QTEST_MAIN(TestPanelsLook)

#include "tst_panels_look.moc"
