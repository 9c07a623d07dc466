// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/legend.h"
#include "canvas/removaldialog.h"
#include "canvas/rolespopup.h"
#include "chartfixture.h"

#include <QDir>
#include <QHelpEvent>
#include <QImage>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

/// A company of nine departments with teams and people, some of whose names are long or not Latin.
Plan company()
{
    Plan plan = acmePlan();
    const QString names[] = {u"Customer service and experience"_s, u"Human resources"_s,
                             u"Öffentlichkeitsarbeit und Unternehmenskommunikation"_s,
                             u"製品開発部"_s, u"المبيعات والتسويق"_s};
    qint64 id = 1000;
    double order = 10;
    for (const QString &name : names) {
        const Id<Unit> department{++id};
        plan = plan.with(Unit{.id = department, .parent = acme, .order = ++order, .name = name});
        for (int team = 1; team <= 3; ++team) {
            const Id<Unit> unit{++id};
            plan = plan.with(Unit{.id = unit,
                                  .parent = department,
                                  .order = double(team),
                                  .name = u"Team %1 of %2"_s.arg(team).arg(name),
                                  .kind = UnitKind::Team});
            for (int seat = 0; seat < team + 1; ++seat) {
                const Id<Position> position{++id};
                const Id<Person> person{++id};
                plan = plan.with(Position{.id = position,
                                          .unit = unit,
                                          .order = double(seat),
                                          .title = u"Specialist"_s,
                                          .head = seat == 0});
                plan = plan.with(Person{.id = person,
                                        .name = u"Person number %1"_s.arg(id),
                                        .marketing = seat,
                                        .human = team});
                plan = plan.with(
                    Holding{.id = Id<Holding>{++id}, .position = position, .person = person});
            }
        }
    }
    return plan.with(Link{.id = Id<Link>{++id},
                          .from = support,
                          .to = social,
                          .kind = LinkKind::Supports,
                          .label = u"answers questions"_s});
}

} // namespace

/// Paints the views in their states; with FACET_SHOTS=folder each is kept there as a picture to be
/// looked at.
class LookTest final : public QObject
{
    Q_OBJECT

private:
    static void shoot(QWidget &widget, const QString &name, double ratio = 1)
    {
        QTest::qWait(150); // cards left out of the first frame
        QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::magenta);
        widget.render(&image);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                colours.insert(image.pixel(x, y));
            }
        }
        QVERIFY2(colours.size() > 10, "something is painted");
        QVERIFY2(!colours.contains(qRgb(255, 0, 255)), "every pixel is painted");
        if (const QString folder = qEnvironmentVariable("FACET_SHOTS"); !folder.isEmpty()) {
            QVERIFY(image.save(QDir(folder).filePath(name + u".png"_s)));
        }
    }
    static render::Theme theme(render::Look look)
    {
        return render::makeTheme(look, QApplication::font());
    }

private slots:
    void looks_data()
    {
        QTest::addColumn<int>("look");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("direction");
        QTest::newRow("light") << int(render::Look::Light) << 1.0 << int(Qt::LeftToRight);
        QTest::newRow("light-200") << int(render::Look::Light) << 2.0 << int(Qt::LeftToRight);
        QTest::newRow("dark") << int(render::Look::Dark) << 1.0 << int(Qt::LeftToRight);
        QTest::newRow("contrast") << int(render::Look::HighContrast) << 1.0 << int(Qt::LeftToRight);
        QTest::newRow("mirrored") << int(render::Look::Light) << 1.0 << int(Qt::RightToLeft);
    }
    void looks()
    {
        QFETCH(int, look);
        QFETCH(double, ratio);
        QFETCH(int, direction);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Chart chart(company());
        chart.view->setLayoutDirection(static_cast<Qt::LayoutDirection>(direction));
        chart.view->setTheme(theme(static_cast<render::Look>(look)));
        chart.view->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart.view.get()));
        chart.view->setFocus();
        chart.selection.select({brand, social});
        chart.view->fit();
        shoot(*chart.view, u"fit-"_s + tag, ratio);
        chart.view->reveal(marketing);
        chart.view->zoomAbout(chart.middle(marketing), 1.0);
        shoot(*chart.view, u"full-"_s + tag, ratio);
        const auto mime = encodeObjects({{support}, {}});
        for (const auto &[name, at] : {std::pair(u"into"_s, chart.middle(technology)),
                                       std::pair(u"after"_s, chart.across(marketing, 0.95)),
                                       std::pair(u"refused"_s, chart.middle(support))}) {
            chart.view->setDragged({{support}, {}});
            QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
            QApplication::sendEvent(chart.view->viewport(), &enter);
            shoot(*chart.view, u"drop-%1-%2"_s.arg(name, tag), ratio);
        }
        QDragLeaveEvent leave;
        QApplication::sendEvent(chart.view->viewport(), &leave);
        chart.view->setDragged({});
        chart.selection.select(marketing);
        chart.view->editName();
        chart.view->scene().setCollapsed(operations, true);
        chart.view->openFind();
        QTest::keyClicks(chart.view->findChild<QWidget *>(u"findBar"_s)->findChild<QLineEdit *>(),
                         u"team"_s);
        QTest::qWait(250);
        shoot(*chart.view, u"find-"_s + tag, ratio);
        chart.view->scene().showBranch(marketing);
        shoot(*chart.view, u"branch-"_s + tag, ratio);
    }

    void empty()
    {
        Chart chart{Plan()};
        chart.view->show();
        shoot(*chart.view, u"empty"_s);
    }

    /// In a small chart the legend lies in a few lines at the bottom, and it never is cut.
    void legendFolds()
    {
        Chart chart;
        const auto *legend = chart.view->findChild<canvas::Legend *>();
        QVERIFY(legend);
        chart.view->show();
        chart.view->resize(1200, 800);
        QVERIFY(legend->height() > legend->width());
        chart.view->resize(700, 500);
        QVERIFY(legend->height() < 160);
        QVERIFY(legend->width() <= chart.view->viewport()->width());
        QCOMPARE(legend->sizeHint().height(), legend->height());
    }

    /// What was found at a unit is counted on its card, said in a tooltip and shown by a click.
    void badgesTellAndOpenFindings()
    {
        Chart chart;
        QWidget *viewport = chart.view->viewport();
        QTRY_VERIFY(chart.view->findingsOf(operations).total() > 0);
        const render::OrgChart &cards = chart.view->scene().chart();
        chart.view->reveal(operations);
        const QRectF badge = render::badgeRect(cards, operations,
                                               chart.view->zoom() * chart.view->devicePixelRatioF(),
                                               chart.view->findingsOf(operations));
        const QPoint at = chart.view->camera().toView(badge).center().toPoint();
        QVERIFY(chart.view->hitAt(at).badge);
        QHelpEvent event(QEvent::ToolTip, at, viewport->mapToGlobal(at));
        QApplication::sendEvent(viewport, &event);
        QVERIFY2(QToolTip::text().contains(u"<div>"_s), qPrintable(QToolTip::text()));
        QSignalSpy asked(chart.view.get(), &OrgChartView::findingsAsked);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<ObjectRef>(), ObjectRef(operations));
        chart.view->setFindingsShown(false);
        QCOMPARE(chart.view->findingsOf(operations).total(), 0);
        QVERIFY(!chart.view->hitAt(at).badge);
    }

    void questions()
    {
        canvas::RemovalDialog removal({acmePlan(), {marketing}}, nullptr);
        removal.show();
        shoot(removal, u"removal"_s);
        canvas::RolesPopup roles(
            {.unit = u"Support"_s, .channel = u"Blog"_s, .proposed = edit::Role::Listens, .at = {}},
            nullptr);
        roles.adjustSize();
        shoot(roles, u"roles"_s);
    }
};

QTEST_MAIN(LookTest)
#include "tst_canvas_look.moc"
