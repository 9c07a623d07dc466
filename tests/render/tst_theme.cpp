// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/theme.h"

#include <QFontInfo>
#include <QTest>

using namespace facet;
using namespace facet::render;
using namespace Qt::StringLiterals;

/// Holds every look to the contrasts that UX.md demands.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:

    void text_data() { looks(); }

    void text();

    void facets_data() { looks(); }

    void facets();
    void facetsKeepTheirHue();

    void levels_data() { looks(); }

    void levels();

    void practices_data() { looks(); }

    void practices();
    void signs();
    void fonts();
    void contrast();

    void palette_data() { looks(); }

    void palette();

private:
    static void looks();
    static Theme theme();
};

void TestTheme::looks()
{
    QTest::addColumn<int>("look");
    QTest::newRow("light") << static_cast<int>(Look::Light);
    QTest::newRow("dark") << static_cast<int>(Look::Dark);
    QTest::newRow("high contrast") << static_cast<int>(Look::HighContrast);
    QTest::newRow("print") << static_cast<int>(Look::Print);
}

Theme TestTheme::theme()
{
    QFETCH(int, look);
    return makeTheme(static_cast<Look>(look), QFont());
}

void TestTheme::text()
{
    const Theme t = theme();
    const bool strong = t.look == Look::HighContrast || t.look == Look::Print;
    QCOMPARE(t.textContrast, strong ? 7.0 : 4.5);
    for (const QColor &ground : {t.window, t.surface, t.raised}) {
        QCOMPARE_GE(contrastRatio(t.text, ground), t.textContrast);
        QCOMPARE_GE(contrastRatio(t.mutedText, ground), t.textContrast);
        QCOMPARE_GE(contrastRatio(t.accent, ground), 3.0);
        QCOMPARE_GE(contrastRatio(t.connector, ground), 3.0);
        QCOMPARE_GE(contrastRatio(t.noData, ground), 3.0);
    }
    QCOMPARE_GE(contrastRatio(t.onAccent, t.accent), t.textContrast);
    for (const QColor &color : {t.good, t.fair, t.poor}) {
        QCOMPARE_GE(contrastRatio(color, t.surface), t.textContrast);
    }
}

void TestTheme::facets()
{
    const Theme t = theme();
    for (size_t i = 0; i < t.facets.size(); ++i) {
        for (const QColor &ground : {t.window, t.surface, t.raised}) {
            QCOMPARE_GE(contrastRatio(t.facets[i], ground), 3.0);
            QCOMPARE_GE(contrastRatio(t.facetTexts[i], ground), t.textContrast);
        }
        for (size_t j = i + 1; j < t.facets.size(); ++j) {
            QVERIFY(t.facets[i] != t.facets[j]);
            QVERIFY(t.facetTexts[i] != t.facetTexts[j]);
        }
    }
}

void TestTheme::facetsKeepTheirHue()
{
    const std::array<QColor, 5> okabeIto{QColor(0xE69F00), QColor(0x56B4E9), QColor(0x009E73),
                                         QColor(0xCC79A7), QColor(0xD55E00)};
    const Theme dark = makeTheme(Look::Dark, QFont());
    const Theme light = makeTheme(Look::Light, QFont());
    for (size_t i = 0; i < okabeIto.size(); ++i) {
        QCOMPARE(dark.facets[i], okabeIto[i]);
        QCOMPARE_LE(qAbs(light.facets[i].hslHue() - okabeIto[i].hslHue()), 3);
    }
}

void TestTheme::levels()
{
    const Theme t = theme();
    for (size_t i = 0; i < t.levels.size(); ++i) {
        QCOMPARE_GE(contrastRatio(t.onLevels[i], t.levels[i]), t.textContrast);
    }
    const bool darkens = t.look == Look::Light || t.look == Look::Print;
    for (size_t i = 1; i < t.levels.size(); ++i) {
        const QColor &brighter = t.levels[darkens ? i - 1 : i];
        const QColor &darker = t.levels[darkens ? i : i - 1];
        QCOMPARE_GT(qGray(brighter.rgb()), qGray(darker.rgb()) + 12);
        QCOMPARE_GT(contrastRatio(t.levels[i], t.surface),
                    contrastRatio(t.levels[i - 1], t.surface));
    }
}

void TestTheme::practices()
{
    const Theme t = theme();
    for (size_t i = 0; i < t.practices.size(); ++i) {
        QCOMPARE_GE(contrastRatio(t.textOn(t.practices[i]), t.practices[i]), 4.5);
        if (i > 0) {
            QCOMPARE_GE(contrastRatio(t.practices[i], t.practices[i - 1]), 1.8);
        }
    }
}

void TestTheme::signs()
{
    QString marks;
    for (const Facet facet : allOf<Facet>()) {
        marks += facetMark(facet);
    }
    QCOMPARE(marks, u"▲●■◆♥"_s);
    using assess::Health;
    QCOMPARE(healthMark(Health::Green), u'✓');
    QCOMPARE(healthMark(Health::Amber), u'!');
    QCOMPARE(healthMark(Health::Red), u'✗');
    QCOMPARE(healthMark(Health::NoData), u'–');
    const Theme t = makeTheme(Look::Light, QFont());
    QCOMPARE(t.health(Health::NoData), t.noData);
    QCOMPARE(t.health(Health::Green), t.good);
}

void TestTheme::fonts()
{
    QFont font;
    font.setPixelSize(20);
    const Theme t = makeTheme(Look::Light, font);
    QCOMPARE(t.font.pixelSize(), 20);
    QCOMPARE(t.small().pixelSize(), 17);
    QCOMPARE(t.heading().pixelSize(), 25);
    QCOMPARE(t.title().pixelSize(), 32);
    font.setPointSizeF(12);
    QCOMPARE(makeTheme(Look::Light, font).font.pixelSize(), QFontInfo(font).pixelSize());
}

void TestTheme::contrast()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    QCOMPARE(withContrast(Qt::yellow, {QColor(Qt::yellow)}, 30), QColor(Qt::black));
    QCOMPARE(mixed(Qt::black, Qt::white, 0.2), QColor(51, 51, 51));
}

void TestTheme::palette()
{
    const Theme t = theme();
    const QPalette p = paletteOf(t);
    QCOMPARE(p.color(QPalette::Window), t.window);
    QCOMPARE_GE(contrastRatio(p.color(QPalette::ButtonText), p.color(QPalette::Button)),
                t.textContrast);
    QCOMPARE_GE(contrastRatio(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)),
                t.textContrast);
    QCOMPARE_GE(contrastRatio(p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase)),
                t.textContrast);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
